import { isSaved } from '../../../lib/paper/paper';
import { db } from '../../../lib/store/database';

/**
 * What the user sees of the collection, to be compared: which papers there are, what is saved and
 * written, and which papers are not the same. Citation keys are left out: undoing keeps them.
 */
export async function shownCollection(): Promise<string[]> {
  const entries = (await db.entries.orderBy('paper').toArray()).filter((entry) => isSaved(entry));
  const saved = entries.map(({ paper, savedAt, tags, note, status, corrections }) => ({
    ...{ paper, savedAt, tags, note, status, corrections },
  }));
  const papers = await db.papers.toCollection().primaryKeys();
  const apart = await db.apart.toArray();
  return [
    ...papers.map((id) => `paper ${id}`),
    ...apart.map(({ a, b }) => `not the same: ${a} ${b}`),
    ...saved.map((entry) => JSON.stringify(entry)),
  ];
}

/** What one collection has, and the other has not; empty if they are equal. */
export function differences(is: string[], wanted: string[]): string {
  const more = is.filter((line) => !wanted.includes(line));
  const less = wanted.filter((line) => !is.includes(line));
  if (more.length + less.length === 0) return '';
  return `it has ${more.join(' ') || 'nothing'} instead of ${less.join(' ') || 'nothing'}`;
}
