import type { Item, SavedEntry } from '../../lib/paper/paper';
import type { SnapshotRow } from '../../lib/settings/snapshot';
import { readable } from '../../lib/text/tex';
import { facts } from './facts';
import { noteLine } from './note-line';

/** Returns what a row shows of a saved paper. */
export function snapshotRow({ paper }: Item, { status, tags, note }: SavedEntry): SnapshotRow {
  const { upvotes = 0 } = paper.counts;
  const line = noteLine(note);
  return {
    title: readable(paper.title),
    facts: facts(paper),
    status,
    tags,
    ...(line && { note: line }),
    ...(upvotes > 0 && { upvotes }),
  };
}
