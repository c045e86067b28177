import { type Entry, STATUSES, type Written } from '../../paper/paper';
import { sameJson } from '../../text/json';

/**
 * Merges the entries of two papers under the paper of the first: all tags, both notes, the further
 * status, the earlier saving, the citation key of the first or else of the other. What the stub of
 * a removed paper keeps is merged only with that of another stub.
 */
export function joinEntries(ours: Entry, theirs: Entry): Entry {
  const savings = [ours.savedAt, theirs.savedAt].filter((at) => at !== undefined);
  const removedAt = ours.removedAt ?? theirs.removedAt;
  const citekey = ours.citekey ?? theirs.citekey;
  const kept = savings.length > 0 ? undefined : joinKept(ours.kept, theirs.kept);
  return {
    paper: ours.paper,
    ...(savings.length > 0 && { savedAt: Math.min(...savings) }),
    ...(savings.length === 0 && removedAt !== undefined && { removedAt }),
    ...joinWritten(ours, theirs),
    status:
      STATUSES[Math.max(STATUSES.indexOf(ours.status), STATUSES.indexOf(theirs.status))] ??
      'unread',
    ...(citekey !== undefined && { citekey }),
    ...(kept && { kept }),
  };
}

function joinKept(ours: Written | undefined, theirs: Written | undefined): Written | undefined {
  return ours && theirs ? joinWritten(ours, theirs) : (ours ?? theirs);
}

function joinWritten(ours: Written, theirs: Written): Written {
  return {
    tags: [...new Set([...ours.tags, ...theirs.tags])],
    note: joinNotes(ours.note, theirs.note),
    ...((ours.corrections || theirs.corrections) && {
      corrections: { ...theirs.corrections, ...ours.corrections },
    }),
  };
}

/**
 * The reverse of `joinEntries`: the entry of the first paper as it was before, with the changes
 * since.
 * @param joined the entry as it is now
 * @param ours the first paper's entry before the join; undefined where there was none
 * @param theirs the other's entry before the join
 */
export function partEntry(
  joined: Entry,
  ours: Entry | undefined,
  theirs: Entry,
): Entry | undefined {
  const { paper } = joined;
  const was = ours ? joinEntries(ours, theirs) : { ...theirs, paper };
  if (sameJson(joined, was)) return ours;
  const { citekey: _, savedAt: __, removedAt: ___, corrections, kept, ...rest } = joined;
  const keeps = sameJson(kept, was.kept) ? ours?.kept : kept;
  const mended = sameJson(corrections, was.corrections) ? ours?.corrections : corrections;
  const citekey = joined.citekey === was.citekey ? ours?.citekey : joined.citekey;
  const earlier = joined.savedAt === was.savedAt ? ours?.savedAt : undefined;
  const savedAt = joined.savedAt === undefined ? undefined : (earlier ?? joined.savedAt);
  return {
    ...rest,
    ...(savedAt !== undefined && { savedAt }),
    ...(joined.removedAt !== undefined && { removedAt: joined.removedAt }),
    tags: joined.tags.filter((tag) => ours?.tags.includes(tag) || !theirs.tags.includes(tag)),
    ...partRest(joined, was, ours ?? { note: '', status: 'unread' }),
    ...(citekey !== undefined && { citekey }),
    ...(mended && { corrections: mended }),
    ...(keeps && { kept: keeps }),
  };
}

/** Both notes; one alone if it contains the other. */
export function joinNotes(ours: string, theirs: string): string {
  if (ours.includes(theirs)) return ours;
  return theirs.includes(ours) ? theirs : `${ours}\n\n${theirs}`;
}

function partRest(joined: Entry, was: Entry, ours: Pick<Entry, 'note' | 'status'>) {
  return {
    note: partNote(joined.note, was.note, ours.note),
    status: joined.status === was.status ? ours.status : joined.status,
  };
}

/** Text that was appended to the joined note is appended to the earlier note. */
function partNote(joined: string, was: string, ours: string): string {
  if (!joined.startsWith(was)) return joined;
  const since = joined.slice(was.length);
  return ours === '' ? since.trimStart() : ours + since;
}
