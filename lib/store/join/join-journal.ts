import type { Entry, StampedEntry } from '../../paper/paper';
import { db } from '../database';
import { withoutStamps } from '../paper-row';
import type { EarlierEntry, MergeRow } from '../rows';
import { joinEntries, partEntry } from './join-entries';

type Both = Pick<MergeRow, 'kept' | 'gone' | 'entries'>;

/**
 * Merges the earlier entries that the journal holds of two joined papers, so that undoing an older
 * operation reverts that operation only, and not what came from the other paper. Call it inside a
 * transaction with `journal`.
 * @returns the journal's earlier entries of the two before
 */
export async function joinJournal(both: Both): Promise<MergeRow['journal']> {
  const { kept, gone, entries } = both;
  const earlier: MergeRow['journal'] = [];
  // Goes back in time: the entry of each paper just before an operation.
  let ours: Entry | null = bare(entries.kept) ?? null;
  let theirs: Entry | null = bare(entries.gone) ?? null;
  for (const { seq, before } of (await rowsOf(kept, gone)).reverse()) {
    const [mine, others] = divide(before, both);
    const after = joined(kept, ours, theirs);
    for (const { paper, entry } of mine) {
      if (paper === kept) ours = entry;
      else theirs = entry;
    }
    earlier.push({ seq, before: mine });
    const row = { paper: kept, entry: joined(kept, ours, theirs), ...(after && { after }) };
    await db.journal.update(seq, { before: [...others, row] });
  }
  return earlier;
}

function joined(paper: string, ours: Entry | null, theirs: Entry | null): Entry | null {
  const entry = ours && theirs ? joinEntries(ours, theirs) : (ours ?? theirs);
  return entry && { ...entry, paper };
}

/** The reverse of `joinJournal`: rows from before the join are as they were. */
export async function partJournal(merge: Both & Pick<MergeRow, 'journal'>): Promise<void> {
  const { kept, gone, entries, journal } = merge;
  const earlier = new Map(journal.map(({ seq, before }) => [seq, before]));
  for (const { seq, before } of await rowsOf(kept, gone)) {
    const [mine, others] = divide(before, merge);
    const theirs = bare(entries.gone);
    const part = (entry: Entry) =>
      theirs ? (partEntry(entry, bare(entries.kept), theirs) ?? null) : entry;
    const since = mine.map(({ paper, entry, after }) => {
      const left = after && part(after);
      return { paper, entry: entry && part(entry), ...(left && { after: left }) };
    });
    await db.journal.update(seq, { before: [...others, ...(earlier.get(seq) ?? since)] });
  }
}

function bare(entry: StampedEntry | undefined): Entry | undefined {
  return entry && withoutStamps(entry);
}

function rowsOf(kept: string, gone: string) {
  return db.journal
    .filter(
      ({ before, undone }) =>
        undone === undefined && before.some(({ paper }) => paper === kept || paper === gone),
    )
    .toArray();
}

function divide(before: EarlierEntry[], { kept, gone }: Both): [EarlierEntry[], EarlierEntry[]] {
  const isOfBoth = ({ paper }: EarlierEntry) => paper === kept || paper === gone;
  return [before.filter(isOfBoth), before.filter((each) => !isOfBoth(each))];
}
