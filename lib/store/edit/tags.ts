import { announceChange } from '../../announce';
import type { Entry } from '../../paper/paper';
import { collapse } from '../../text/text';
import { db } from '../database';
import { applyEdit, editTables, removeTags } from './edit';
import type { Operation } from './journal';

/**
 * Gives a tag another name on every saved paper. If the name is in use, both tags become one.
 * @param now ms
 * @returns undefined when nothing changed
 */
export async function renameTag(
  tag: string,
  name: string,
  now: number,
): Promise<Operation | undefined> {
  const clean = collapse(name);
  if (clean === '' || clean === tag) return undefined;
  const rename = (entry: Entry) =>
    entry.tags.includes(tag)
      ? { ...entry, tags: [...new Set(entry.tags.map((each) => (each === tag ? clean : each)))] }
      : entry;
  const done = await db.transaction('rw', editTables(), async () =>
    applyEdit(await papersWith(tag), 'retag', rename, now),
  );
  if (done) void announceChange();
  return done;
}

/** Removes a tag from every paper. `now` in ms. */
export async function deleteTag(tag: string, now: number): Promise<Operation | undefined> {
  return removeTags(await papersWith(tag), [tag], now);
}

function papersWith(tag: string): Promise<string[]> {
  return db.entries.where('tags').equals(tag).primaryKeys();
}
