import { type Entry, STATUSES } from '../../paper/paper';
import { sameJson } from '../../text/json';

/**
 * What the user did to two papers that are one, under the paper of the first: all tags, both notes, the further
 * status, the earlier saving, the first's citation key before the other's.
 */
export function joinEntries(ours: Entry, theirs: Entry): Entry {
  const savings = [ours.savedAt, theirs.savedAt].filter((at) => at !== undefined);
  const removedAt = ours.removedAt ?? theirs.removedAt;
  const citekey = ours.citekey ?? theirs.citekey;
  return {
    paper: ours.paper,
    ...(savings.length > 0 && { savedAt: Math.min(...savings) }),
    ...(savings.length === 0 && removedAt !== undefined && { removedAt }),
    tags: [...new Set([...ours.tags, ...theirs.tags])],
    note: joinNotes(ours.note, theirs.note),
    status:
      STATUSES[Math.max(STATUSES.indexOf(ours.status), STATUSES.indexOf(theirs.status))] ??
      'unread',
    ...(citekey !== undefined && { citekey }),
    ...((ours.corrections || theirs.corrections) && {
      corrections: { ...theirs.corrections, ...ours.corrections },
    }),
  };
}

/**
 * The entry of the first paper when the two are apart again: as it was before they were joined, with what was edited since.
 * @param joined the entry as it is now
 * @param ours the first paper's before they were joined; undefined where there was none
 * @param theirs the other's, which goes back to it as it was
 */
export function partEntry(
  joined: Entry,
  ours: Entry | undefined,
  theirs: Entry,
): Entry | undefined {
  const { paper } = joined;
  const was = ours ? joinEntries(ours, theirs) : { ...theirs, paper };
  if (sameJson(joined, was)) return ours;
  const { citekey: _, savedAt: __, removedAt: ___, corrections, ...rest } = joined;
  const mended = sameJson(corrections, was.corrections) ? ours?.corrections : corrections;
  const citekey = joined.citekey === was.citekey ? ours?.citekey : joined.citekey;
  const earlier = joined.savedAt === was.savedAt ? ours?.savedAt : undefined;
  const savedAt = joined.savedAt === undefined ? undefined : (earlier ?? joined.savedAt);
  return {
    ...rest,
    ...(savedAt !== undefined && { savedAt }),
    ...(joined.removedAt !== undefined && { removedAt: joined.removedAt }),
    tags: joined.tags.filter((tag) => ours?.tags.includes(tag) || !theirs.tags.includes(tag)),
    note: partNote(joined.note, was.note, ours?.note ?? ''),
    status: joined.status === was.status ? (ours?.status ?? 'unread') : joined.status,
    ...(citekey !== undefined && { citekey }),
    ...(mended && { corrections: mended }),
  };
}

function joinNotes(ours: string, theirs: string): string {
  if (ours.includes(theirs)) return ours;
  return theirs.includes(ours) ? theirs : `${ours}\n\n${theirs}`;
}

/** What was written after the joined note goes on after the note that was there before. */
function partNote(joined: string, was: string, ours: string): string {
  if (!joined.startsWith(was)) return joined;
  const since = joined.slice(was.length);
  return ours === '' ? since.trimStart() : ours + since;
}
