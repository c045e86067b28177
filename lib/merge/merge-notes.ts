import { type EditStamp, machineOf, stampOfTime } from '../paper/edit-stamp';
import { MOST_OTHER_NOTES, type OtherNote } from '../paper/entry-stamps';
import { byText } from '../text/by-text';

/** The note of an entry, and the others beside it. */
export interface Notes {
  /** The note that stands first, then those that were written without knowing it. */
  live: OtherNote[];
  /** Stamps of all notes that are or were known: the latest of each machine. */
  seen: EditStamp[];
}

const MOST_NOTES = 1 + MOST_OTHER_NOTES;

/**
 * Merges the notes of an entry on two machines, as a multi-value register with a causal context
 * (dotted version vectors, Preguiça et al. 2010): a note that one side has replaced is gone; of
 * those that were written without knowing each other the latest stands, and three more are kept.
 * @param ofOnePaper `false` if the entries are of different papers: then the later note of a
 *   machine does not replace its earlier one
 */
export function mergeNotes(a: Notes, b: Notes, ofOnePaper: boolean): Notes {
  const seen = latest([...a.seen, ...b.seen]);
  const live = [...left(a, b, ofOnePaper), ...left(b, a, ofOnePaper)];
  return { live: kept(live, seen), seen };
}

/** The latest stamp of each machine, in order. Those of an unknown machine are all kept. */
export function latest(stamps: readonly EditStamp[]): EditStamp[] {
  const last = new Map<string, EditStamp>();
  for (const stamp of [...stamps].sort()) {
    if (stamp !== '') last.set(isOfUnknown(stamp) ? stamp : machineOf(stamp), stamp);
  }
  return [...last.values()].sort();
}

/** The notes of one side that the other one has too, or does not know. */
function left(ours: Notes, theirs: Notes, ofOnePaper: boolean): OtherNote[] {
  return ours.live.filter(
    ({ stamp }) =>
      theirs.live.some((each) => each.stamp === stamp) || !knows(theirs, stamp, ofOnePaper),
  );
}

function knows({ seen }: Notes, stamp: EditStamp, ofOnePaper: boolean): boolean {
  if (seen.includes(stamp)) return true;
  if (!ofOnePaper || isOfUnknown(stamp)) return false;
  return seen.some((each) => machineOf(each) === machineOf(stamp) && each > stamp);
}

/**
 * The latest notes. What counts is how many later ones are known, whether they still stand or not:
 * so the order in which machines meet makes no difference, unless a machine has several notes and
 * more than are kept stand at once.
 */
function kept(live: readonly OtherNote[], seen: readonly EditStamp[]): OtherNote[] {
  const byKey = new Map(live.map((each) => [each.stamp + each.note, each]));
  return [...byKey.values()]
    .filter(({ stamp }) => seen.filter((each) => each > stamp).length < MOST_NOTES)
    .sort(laterFirst)
    .filter(({ note }, index) => index === 0 || note !== '')
    .slice(0, MOST_NOTES);
}

function laterFirst(a: OtherNote, b: OtherNote): number {
  return byText(b.stamp, a.stamp) || byText(b.note, a.note);
}

function isOfUnknown(stamp: EditStamp): boolean {
  return machineOf(stamp) === machineOf(stampOfTime(0));
}
