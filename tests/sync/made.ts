import { paperOf } from '../../lib/merge/merge';
import type { Entry } from '../../lib/paper/paper';
import type { PaperDocument } from '../../lib/sync/document';
import type { Entries } from '../../lib/sync/entries';
import { sortedJson } from '../../lib/text/json';

/** Entries as whole values: the one that sorts later stands. */
export const wholeEntries: Entries = {
  merge(a, b) {
    const theirs = { ...b, paper: a.paper };
    return (sortedJson(a) ?? '') >= (sortedJson(theirs) ?? '') ? a : theirs;
  },
  parse: (value, paper) => ({ ...(value as Entry), paper }),
};

/** Entries that only grow: all tags, the note and the status that sort last. */
export const growingEntries: Entries = {
  merge: (a, b) => ({
    ...a,
    ...(a.savedAt !== undefined && { savedAt: Math.min(a.savedAt, b.savedAt ?? a.savedAt) }),
    tags: [...new Set([...a.tags, ...b.tags])].sort(),
    note: a.note > b.note ? a.note : b.note,
    status: a.status > b.status ? a.status : b.status,
  }),
  parse: (value, paper) => ({ ...(value as Entry), paper }),
};

/** A saved paper as a document. */
export function paperDocument(
  ids: string[],
  more: { note?: string; title?: string; at?: number } = {},
): PaperDocument {
  const { note = '', title = `Title of ${ids[0]}`, at = 1000 } = more;
  const paper = paperOf({ ids, title }, 'arxiv', at);
  const entry: Entry = { paper: paper.id, savedAt: at, tags: [], note, status: 'unread' };
  return { kind: 'paper', paper, entry, sightings: [], sent: {}, parted: '' };
}
