import type { Table } from 'dexie';
import type { OwnKind } from '../../paper/own/own-record';
import { db } from '../database';
import type { OwnRow } from '../rows';

/** The table of smart lists, of tags, or of papers of no interest. */
export function ownTable<K extends OwnKind>(kind: K): Table<OwnRow<K>, string> {
  // The kind says which rows a table has.
  const tables: Record<OwnKind, unknown> = { list: db.lists, tag: db.tags, hidden: db.hidden };
  return tables[kind] as Table<OwnRow<K>, string>;
}

/** The tables that writing records needs. */
export const ownTables = () => [db.lists, db.tags, db.hidden, db.journal, db.meta];
