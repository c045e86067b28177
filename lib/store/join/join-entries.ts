import { mergeBeyond } from '../../paper/beyond';
import { MOST_OTHER_NOTES, type OtherNote } from '../../paper/entry-stamps';
import { isWritten } from '../../paper/entry-state';
import { type Corrections, type Entry, STATUSES, type Written } from '../../paper/paper';
import { sameJson } from '../../text/json';
import { joinNotes } from './join-notes';

/**
 * Merges the entries of two papers, or of one paper on two machines, under the paper of the first:
 * all tags, both notes with that of the paper saved earlier first, the further status, the earlier
 * saving, the later removal. What can have only one value comes from the first if it has one: the
 * citation key and each correction. So the order of the two matters for these and for the order of
 * the tags alone; of three entries, the order in which they are merged also for that of the notes.
 * What the stub of a removed paper keeps is merged only with that of another stub.
 */
export function joinEntries(ours: Entry, theirs: Entry): Entry {
  const savings = [ours, theirs].flatMap(({ savedAt }) => savedAt ?? []);
  const removals = [ours, theirs].flatMap(({ removedAt }) => removedAt ?? []);
  const citekey = ours.citekey ?? theirs.citekey;
  const [first, second] = inOrder(ours, theirs);
  const kept = savings.length > 0 ? undefined : joinKept(ours.kept, theirs.kept);
  return {
    paper: ours.paper,
    ...(savings.length > 0 && { savedAt: Math.min(...savings) }),
    ...(savings.length === 0 && removals.length > 0 && { removedAt: Math.max(...removals) }),
    ...joinWritten(ours, theirs),
    note: joinNotes(first.note, second.note),
    status:
      STATUSES[Math.max(STATUSES.indexOf(ours.status), STATUSES.indexOf(theirs.status))] ??
      'unread',
    ...(citekey !== undefined && { citekey }),
    ...(kept && { kept }),
  };
}

function joinKept(ours: Written | undefined, theirs: Written | undefined): Written | undefined {
  if (!ours || !theirs) return ours ?? theirs;
  const [first, second] = [ours.note, theirs.note].sort();
  return { ...joinWritten(ours, theirs), note: joinNotes(first ?? '', second ?? '') };
}

/** All that is written except the notes. */
function joinWritten(ours: Written, theirs: Written): Omit<Written, 'note'> {
  const beyond = mergeBeyond(ours.beyond, theirs.beyond);
  const otherNotes = joinOtherNotes(ours.otherNotes, theirs.otherNotes);
  return {
    tags: [...new Set([...ours.tags, ...theirs.tags])],
    ...((ours.corrections || theirs.corrections) && {
      corrections: joinCorrections(ours.corrections, theirs.corrections),
    }),
    ...(beyond && { beyond }),
    ...(otherNotes && { otherNotes }),
  };
}

/** The latest notes of both, without duplicates. */
function joinOtherNotes(ours: OtherNote[] = [], theirs: OtherNote[] = []): OtherNote[] | undefined {
  const all = new Map([...ours, ...theirs].map((each) => [each.stamp + each.note, each]));
  const latest = [...all].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, MOST_OTHER_NOTES);
  return latest.length > 0 ? latest.map(([, note]) => note) : undefined;
}

/** Each corrected field and variable, ours where both have one. */
function joinCorrections(
  ours: Corrections | undefined,
  theirs: Corrections | undefined,
): Corrections {
  const publication = { ...theirs?.publication, ...ours?.publication };
  return {
    ...theirs,
    ...ours,
    ...(Object.keys(publication).length > 0 && { publication }),
  };
}

/** The entry that was saved earlier comes first; of two saved at once, the note decides. */
function inOrder(a: Entry, b: Entry): [Entry, Entry] {
  const [ours, theirs] = [a.savedAt ?? Infinity, b.savedAt ?? Infinity];
  const isFirst = ours === theirs ? a.note <= b.note : ours < theirs;
  return isFirst ? [a, b] : [b, a];
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
  const keeps = sameJson(joined.kept, was.kept) ? ours?.kept : joined.kept;
  const citekey = joined.citekey === was.citekey ? ours?.citekey : joined.citekey;
  const earlier = joined.savedAt === was.savedAt ? ours?.savedAt : undefined;
  const savedAt = joined.savedAt === undefined ? undefined : (earlier ?? joined.savedAt);
  const left: Entry = {
    paper: joined.paper,
    ...(savedAt !== undefined && { savedAt }),
    ...(joined.removedAt !== undefined && { removedAt: joined.removedAt }),
    tags: joined.tags.filter((tag) => ours?.tags.includes(tag) || !theirs.tags.includes(tag)),
    ...partRest(joined, was, ours ?? { note: '', status: 'unread' }),
    ...(citekey !== undefined && { citekey }),
    ...(keeps && { kept: keeps }),
  };
  return ours ? unpackedIfSaved(left) : onlyKey(left);
}

/** A paper that was removed and written on as part of another is saved, with what its stub kept. */
function unpackedIfSaved({ kept, ...entry }: Entry): Entry {
  if (!kept) return entry;
  if (entry.savedAt === undefined) return { ...entry, kept };
  return { ...entry, ...joinWritten(entry, kept), note: joinNotes(kept.note, entry.note) };
}

/** The entry; not a saved one if it has nothing but a citation key, which exports assign. */
function onlyKey(entry: Entry): Entry {
  const { savedAt: _, ...unsaved } = entry;
  const isEmpty = !isWritten(entry) && entry.status === 'unread';
  return isEmpty && entry.citekey !== undefined ? unsaved : entry;
}

function partRest(
  joined: Entry,
  was: Entry,
  ours: Pick<Entry, 'note' | 'status' | 'corrections' | 'beyond' | 'otherNotes'>,
): Pick<Entry, 'note' | 'status' | 'corrections' | 'beyond' | 'otherNotes'> {
  const part = <K extends 'status' | 'corrections' | 'beyond' | 'otherNotes'>(
    field: K,
  ): Entry[K] | undefined => (sameJson(joined[field], was[field]) ? ours[field] : joined[field]);
  const [corrections, beyond, otherNotes] = [
    part('corrections'),
    part('beyond'),
    part('otherNotes'),
  ];
  return {
    note: partNote(joined.note, was.note, ours.note),
    status: part('status') ?? ours.status,
    ...(corrections && { corrections }),
    ...(beyond && { beyond }),
    ...(otherNotes && { otherNotes }),
  };
}

/** Text that was appended to the joined note is appended to the earlier note. */
function partNote(joined: string, was: string, ours: string): string {
  if (!joined.startsWith(was)) return joined;
  const since = joined.slice(was.length);
  return ours === '' ? since.trimStart() : ours + since;
}
