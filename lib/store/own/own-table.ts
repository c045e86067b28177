import type { Table } from 'dexie';
import type { OwnKind } from '../../paper/own/own-record';
import { db } from '../database';
import type { OwnRow } from '../rows';

/** The table of smart lists or that of tags. */
export function ownTable<K extends OwnKind>(kind: K): Table<OwnRow<K>, string> {
  // The kind says which rows a table has.
  return (kind === 'list' ? db.lists : db.tags) as unknown as Table<OwnRow<K>, string>;
}

/** The tables that writing records needs. */
export const ownTables = () => [db.lists, db.tags, db.journal, db.meta];
