import type { Entry } from '../paper';
import { db, type EarlierEntry, type MergeRow } from './database';
import { joinEntries, partEntry } from './join-entries';

type Both = Pick<MergeRow, 'kept' | 'gone' | 'entries'>;

/**
 * Makes what the journal would restore of two papers that are joined into what it restores of the one, so that undoing an
 * older operation takes back that operation and not what came from the other paper. Inside a transaction with `journal`.
 * @returns what the journal said of the two before
 */
export async function joinJournal(both: Both): Promise<MergeRow['journal']> {
  const rows = await rowsOf(both.kept, both.gone);
  const earlier: MergeRow['journal'] = [];
  for (const { seq, before } of rows) {
    const [mine, others] = divide(before, both);
    earlier.push({ seq, before: mine });
    await db.journal.update(seq, { before: [...others, joinedBefore(mine, both)] });
  }
  return earlier;
}

/** The reverse, when the two are apart again: rows from before the joining are as they were. */
export async function partJournal(merge: Both & Pick<MergeRow, 'journal'>): Promise<void> {
  const { kept, gone, entries, journal } = merge;
  const earlier = new Map(journal.map(({ seq, before }) => [seq, before]));
  for (const { seq, before } of await rowsOf(kept, gone)) {
    const [mine, others] = divide(before, merge);
    const since = mine.map(({ paper, entry }) => ({
      paper,
      entry: entry && entries.gone ? (partEntry(entry, entries.kept, entries.gone) ?? null) : entry,
    }));
    await db.journal.update(seq, { before: [...others, ...(earlier.get(seq) ?? since)] });
  }
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

/** A paper that the operation did not touch was then as it is now. */
function joinedBefore(mine: EarlierEntry[], { kept, gone, entries }: Both): EarlierEntry {
  const was = (paper: string, now: Entry | undefined) => {
    const found = mine.find((each) => each.paper === paper);
    return found ? found.entry : (now ?? null);
  };
  const ours = was(kept, entries.kept);
  const theirs = was(gone, entries.gone);
  if (!ours || !theirs)
    return { paper: kept, entry: ours ?? (theirs && { ...theirs, paper: kept }) };
  return { paper: kept, entry: joinEntries(ours, theirs) };
}
