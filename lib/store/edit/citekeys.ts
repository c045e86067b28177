import { announceChange } from '../../announce';
import { assignKeys } from '../../paper/assign-keys';
import type { KeyPattern } from '../../paper/citekey';
import type { CitekeyProblem } from '../../paper/citekey-problem';
import { saved } from '../../paper/entry-state';
import { type Entry, isSaved } from '../../paper/paper';
import { isCitekey } from '../../paper/parse/parse-entry';
import { db } from '../database';
import { entryFrom } from '../paper-row';
import { getItems } from '../read/list';
import { applyEdit, editTables } from './edit';
import type { Operation } from './journal';
import { writeEntries } from './write-entries';

/** Papers that are read at once. */
const SLICE = 500;

/**
 * The citation key of each paper, by paper id. A paper keeps the key that it has; new keys differ
 * from all others in use, in this list and in the store. New keys of saved papers are stored in the
 * same transaction, so that two exports at once never give one key to two papers. They stay stored
 * when the file is not written afterwards, because writing failed or was cancelled: this is
 * harmless. Papers that were only seen get a key, but it is not stored.
 * @param ids ids of papers; unknown ones are left out
 * @param now ms
 */
export async function handOut(
  ids: readonly string[],
  pattern: KeyPattern,
  now = Date.now(),
): Promise<ReadonlyMap<string, string>> {
  return db.transaction('rw', db.papers, db.entries, db.merges, db.meta, async () => {
    const keyed = await readKeyed([...new Set(ids)]);
    const keys = assignKeys(keyed, await takenCitekeys(), pattern);
    const fresh = keyed.flatMap(({ paper, entry }) =>
      isSaved(entry) && !entry.citekey ? paper.id : [],
    );
    if (fresh.length > 0) {
      const change = (entry: Entry) => ({ ...entry, citekey: keys.get(entry.paper) ?? '' });
      await writeEntries(fresh, { change }, now);
    }
    return keys;
  });
}

/** Papers with their entries; unlike `getItems` also with those of papers that were removed. */
async function readKeyed(ids: string[]) {
  const all = [];
  for (let from = 0; from < ids.length; from += SLICE) {
    const items = await getItems(ids.slice(from, from + SLICE));
    const entries = await db.entries.bulkGet(items.map(({ paper }) => paper.id));
    for (const [index, { paper }] of items.entries()) {
      const row = entries[index];
      all.push({ paper, ...(row && { entry: entryFrom(row) }) });
    }
  }
  return all;
}

/** Every citation key in use, including those of papers that were merged into others. */
async function takenCitekeys(): Promise<Set<string>> {
  const [used, gone] = await Promise.all([
    db.entries.orderBy('citekey').keys(),
    db.merges.orderBy('citekey').keys(),
  ]);
  return new Set([...used, ...gone].map(String));
}

/** A citation key can't be set; `problem` says why. */
export class CitekeyError extends Error {
  override name = 'CitekeyError';
  readonly problem: CitekeyProblem;
  constructor(problem: CitekeyProblem) {
    super(JSON.stringify(problem));
    this.problem = problem;
  }
}

/**
 * Sets the citation key of a paper; an empty one removes it, and the next export makes a new one. A
 * paper that was not saved becomes saved. Keys that differ only in case are equal to BibTeX.
 * @param now ms
 * @throws CitekeyError when the key is malformed or taken
 */
export async function setCitekey(
  paper: string,
  key: string,
  now: number,
): Promise<Operation | undefined> {
  const citekey = key.trim();
  if (citekey !== '' && !isCitekey(citekey)) {
    throw new CitekeyError({ kind: 'key_malformed', value: citekey });
  }
  const set = (entry: Entry): Entry => {
    if ((entry.citekey ?? '') === citekey) return entry;
    const { citekey: _, ...rest } = saved(entry, now);
    return citekey === '' ? rest : { ...rest, citekey };
  };
  const done = await db.transaction('rw', [...editTables(), db.merges], async () => {
    if (citekey !== '' && (await isTaken(citekey, paper))) {
      throw new CitekeyError({ kind: 'key_taken', value: citekey });
    }
    return applyEdit([paper], 'citekey', set, now);
  });
  if (done) void announceChange();
  return done;
}

/**
 * Whether another paper has the citation key, in any case. Keys of papers that were merged into
 * others count as keys of the paper that was kept.
 */
export async function isTaken(citekey: string, paper: string): Promise<boolean> {
  const [entries, merges] = await Promise.all([
    db.entries.where('citekey').equalsIgnoreCase(citekey).toArray(),
    db.merges.where('citekey').equalsIgnoreCase(citekey).toArray(),
  ]);
  return (
    entries.some((entry) => entry.paper !== paper) || merges.some(({ kept }) => kept !== paper)
  );
}
