import { Dexie } from 'dexie';
import { blankEntry } from '../../paper/entry-state';
import type { Entry } from '../../paper/paper';
import { SLICE, type Steps } from '../import/steps';
import { currentRev } from '../read/index-changes';
import { getItems } from '../read/list';
import type { EarlierEntry, JournalRow } from '../rows';
import { changeBack } from './change-back';
import { isTaken } from './citekeys';
import { reportOwnChange } from './own-changes';
import { writeEntries } from './write-entries';

/**
 * Turns the entries of an operation back to what they were before, or forth again, and reports
 * them to this page if they are few. Call it inside a read-write transaction with `joinTables`.
 * @param now ms
 */
export async function turnEntries(
  { before, what }: JournalRow,
  way: 'back' | 'forth',
  now: number,
  steps: Steps,
): Promise<void> {
  const changes = new Map(before.map((each) => [each.paper, each]));
  const taken = what === 'citekey' ? await takenSince(before, way) : new Set();
  const turn = (entry: Entry) => {
    const { from, to } = endsOf(changes.get(entry.paper), way, entry);
    const citekey = what === 'citekey' && !taken.has(entry.paper);
    return changeBack(entry, { from, to, citekey }, now);
  };
  const papers = [...changes.keys()];
  await steps.each(papers, async (some) => {
    await writeEntries(some, { change: turn }, now);
  });
  // More are written in several revisions, and read again.
  if (papers.length <= SLICE) await reportTurned(papers);
}

/** A key that follows must not act on the papers as they were before. */
async function reportTurned(papers: string[]): Promise<void> {
  const [rev, items] = await Promise.all([currentRev(), getItems(papers)]);
  Dexie.currentTransaction?.on('complete', () => reportOwnChange({ rev, items }));
}

function endsOf(change: EarlierEntry | undefined, way: 'back' | 'forth', current: Entry) {
  const was = change?.entry ?? blankEntry(current.paper);
  const after = change?.after ?? current;
  return way === 'back' ? { from: after, to: was } : { from: was, to: after };
}

/** The papers whose earlier (or later) citation key another paper has by now. */
async function takenSince(
  changes: readonly EarlierEntry[],
  way: 'back' | 'forth',
): Promise<Set<string>> {
  const taken = new Set<string>();
  for (const { paper, entry, after } of changes) {
    const citekey = (way === 'back' ? entry : after)?.citekey;
    if (citekey && (await isTaken(citekey, paper))) taken.add(paper);
  }
  return taken;
}
