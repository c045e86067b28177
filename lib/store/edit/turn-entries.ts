import { blankEntry } from '../../paper/entry-state';
import type { Entry } from '../../paper/paper';
import type { Steps } from '../import/steps';
import type { EarlierEntry, JournalRow } from '../rows';
import { changeBack } from './change-back';
import { isTaken } from './citekeys';
import { writeEntries } from './write-entries';

/**
 * Turns the entries of an operation back to what they were before, or forth again. Call it inside
 * a read-write transaction with `joinTables`.
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
  await steps.each([...changes.keys()], (papers) => writeEntries(papers, { change: turn }, now));
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
