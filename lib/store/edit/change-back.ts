import { removed, unpacked } from '../../paper/entry-state';
import { type Entry, isSaved } from '../../paper/paper';
import { sameJson } from '../../text/json';

/** How the entry of an operation is turned back, or forth again. */
export interface Turn {
  /** The entry as the operation left it; to redo it, as it was before. */
  from: Entry;
  /** The entry as it was before; to redo the operation, as it left it. */
  to: Entry;
  /** Whether the citation key is turned, too. Otherwise it stays, because a text may cite it. */
  citekey: boolean;
}

/**
 * The current entry with what an operation changed turned from `from` to `to`. What was changed
 * since then stays; so does a paper that was saved by the operation and edited since.
 * @param now ms
 */
export function changeBack(current: Entry, { from, to, citekey }: Turn, now: number): Entry {
  const [is, was, wanted] = [unpacked(current), unpacked(from), unpacked(to)];
  const pick = <K extends keyof Omit<Entry, 'kept'>>(field: K): Entry[K] =>
    sameJson(is[field], was[field]) ? wanted[field] : is[field];
  const corrections = pick('corrections');
  const beyond = pick('beyond');
  const otherNotes = pick('otherNotes');
  const key = citekey ? pick('citekey') : (is.citekey ?? wanted.citekey);
  const entry: Entry = {
    paper: current.paper,
    tags: turnTags(is.tags, was.tags, wanted.tags),
    note: pick('note'),
    status: pick('status'),
    ...(corrections && { corrections }),
    ...(beyond && { beyond }),
    ...(otherNotes && { otherNotes }),
    ...(key !== undefined && { citekey: key }),
  };
  if (!turnsState(is, was, wanted)) {
    const savedAt = is.savedAt === was.savedAt ? (wanted.savedAt ?? is.savedAt) : is.savedAt;
    return withState(entry, { ...is, ...(savedAt !== undefined && { savedAt }) }, now);
  }
  return withState(entry, wanted, now);
}

/** Whether the operation saved or removed the paper, and that can be turned. */
function turnsState(is: Entry, was: Entry, wanted: Entry): boolean {
  if (isSaved(was) === isSaved(wanted) || isSaved(is) !== isSaved(was)) return false;
  const written = (entry: Entry) => {
    const { tags, note, status, corrections, beyond } = entry;
    return { tags, note, status, corrections, beyond };
  };
  return !isSaved(was) || sameJson(written(is), written(was));
}

function withState(entry: Entry, { savedAt, removedAt }: Entry, now: number): Entry {
  return savedAt === undefined ? removed(entry, removedAt ?? now) : { ...entry, savedAt };
}

function turnTags(is: string[], was: string[], wanted: string[]): string[] {
  if (sameJson(is, was)) return wanted;
  const left = is.filter((tag) => wanted.includes(tag) || !was.includes(tag));
  return [...new Set([...left, ...wanted.filter((tag) => !was.includes(tag))])];
}
