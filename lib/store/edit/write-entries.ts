import { stampEdit } from '../../merge/stamp-edit';
import { blankEntry } from '../../paper/entry-state';
import { type Entry, isSaved, type StampedEntry } from '../../paper/paper';
import { sameJson } from '../../text/json';
import { db } from '../database';
import { stampedFrom, withoutStamps } from '../paper-row';
import type { EarlierEntry, EntryRow, MetaRow } from '../rows';
import { stampAfter } from './clock';

/** How entries are written. */
export interface Writing {
  /** Returns the new entry; the same object means no change. */
  change(entry: Entry): Entry;
  /** Merges what another machine knows, with its stamps, before the change. */
  learn?(entry: StampedEntry): StampedEntry;
}

/** What a change of entries starts from. */
interface Stored {
  /** Rows of entries, by paper. */
  entries: ReadonlyMap<string, EntryRow>;
  rev: MetaRow | undefined;
  clock: MetaRow | undefined;
}

/** What a change of entries writes. */
interface Planned {
  rows: EntryRow[];
  meta: MetaRow[];
  /** The revision of the rows. */
  rev: number;
  /** Each entry whose values differ as it was before and as it is now. */
  before: EarlierEntry[];
}

/**
 * Applies a change to entries and writes those that differ, with a stamp for every value that the
 * change sets: all changes of entries are stamped here, and those by joins and separations there.
 * Call it inside a read-write transaction that includes `entries` and `meta`.
 * @param now ms
 * @returns each entry whose values differ as it was before and as it is now
 */
export async function writeEntries(
  papers: string[],
  writing: Writing,
  now: number,
): Promise<EarlierEntry[]> {
  const planned = planEntries(papers, await readStored(papers), writing, now);
  await putEntries(planned);
  return planned.before;
}

/** Reads what `planEntries` needs, with requests that are all sent at once. */
export async function readStored(papers: string[]): Promise<Stored> {
  const [rows, [rev, clock]] = await Promise.all([
    db.entries.bulkGet(papers),
    db.meta.bulkGet(['rev', 'clock']),
  ]);
  const entries = new Map(rows.flatMap((row) => (row ? [[row.paper, row] as const] : [])));
  return { entries, rev, clock };
}

/** Works out what a change of entries writes. */
export function planEntries(
  papers: readonly string[],
  { entries, rev: last, clock }: Stored,
  { change, learn = (entry) => entry }: Writing,
  now: number,
): Planned {
  const rev = (typeof last?.value === 'number' ? last.value : 0) + 1;
  const turns = papers.map((paper) => {
    const row = entries.get(paper);
    const was = row ? stampedFrom(row) : blankEntry(paper);
    const learnt = learn(was);
    const entry = withoutStamps(learnt);
    const after = change(entry);
    return { isNew: !row, was, learnt, after, isEdited: after !== entry };
  });
  const changed = turns.filter(({ was, learnt, isEdited }) => isEdited || learnt !== was);
  const ticked = changed.some(({ isEdited }) => isEdited) ? stampAfter(clock, now) : undefined;
  const written = changed.map(({ isNew, was, learnt, after, isEdited }) => {
    const entry = isEdited ? stampEdit(learnt, after, ticked?.stamp ?? '') : learnt;
    const earlier = isNew ? null : withoutStamps(was);
    // A removed paper of another machine that was not here is no change for the user.
    const isShown = isSaved(entry) || isSaved(was);
    const isLearnt = isShown && !sameJson(earlier, withoutStamps(learnt));
    return { entry, earlier, isChange: isEdited || isLearnt };
  });
  const before = written.flatMap(({ entry, earlier, isChange }) =>
    isChange ? { paper: entry.paper, entry: earlier, after: withoutStamps(entry) } : [],
  );
  return {
    rows: written.map(({ entry }): EntryRow => ({ ...entry, rev })),
    meta: [{ key: 'rev', value: rev }, ...(ticked?.rows ?? [])],
    rev,
    before,
  };
}

/** Writes what was planned, with requests that are all sent at once. */
export async function putEntries({ rows, meta }: Planned): Promise<void> {
  if (rows.length === 0) return;
  await Promise.all([db.entries.bulkPut(rows), db.meta.bulkPut(meta)]);
}
