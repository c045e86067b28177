import type { Segment } from '../../search/flat/segment';
import { isRecord } from '../../text/json';
import { db } from '../database';
import type { IndexScope } from './index-changes';

/** A stored segment and the papers of it that have changed or gone since. */
export interface StoredPart {
  seq: number;
  gone: number[];
  segment: Segment;
}

/** The stored search index of a scope: its parts, and the revision of the store that they equal. */
export interface StoredIndex {
  version: number;
  rev: number;
  parts: StoredPart[];
}

/** The version of the stored index of a scope; undefined when there is none. */
export async function indexVersion(scope: IndexScope): Promise<unknown> {
  const head = (await db.meta.get(`index:${scope}`))?.value;
  return isRecord(head) ? head['version'] : undefined;
}

/** The stored index of a scope; undefined when there is none, or what is there does not hold together. */
export async function readIndex(scope: IndexScope): Promise<StoredIndex | undefined> {
  return db.transaction('r', db.meta, db.segments, async () => {
    const head = (await db.meta.get(`index:${scope}`))?.value;
    if (!isRecord(head) || !Array.isArray(head['parts'])) return undefined;
    const { version, rev } = head;
    if (typeof version !== 'number' || typeof rev !== 'number') return undefined;
    const heads = head['parts'] as { seq: number; gone: number[] }[];
    const rows = await db.segments.bulkGet(heads.map(({ seq }) => seq));
    const parts = heads.flatMap(({ seq, gone }, index) => {
      const row = rows[index];
      return row ? [{ seq, gone, segment: row.segment }] : [];
    });
    return parts.length === heads.length ? { version, rev, parts } : undefined;
  });
}

/**
 * Keeps an index: new segments are written, kept ones stay as they are, all others of the scope are deleted. All or nothing.
 * @param parts in their order; those without `seq` are new
 * @returns the number of each part; undefined, and nothing written, when a kept part has been deleted by another page
 */
export async function writeIndex(
  scope: IndexScope,
  head: { version: number; rev: number },
  parts: readonly { seq?: number; gone: number[]; segment?: Segment }[],
): Promise<number[] | undefined> {
  return db.transaction('rw', db.meta, db.segments, async () => {
    const all = await db.segments.where('scope').equals(scope).primaryKeys();
    if (parts.some(({ seq }) => seq !== undefined && !all.includes(seq))) return undefined;
    const seqs: number[] = [];
    for (const { seq, segment } of parts) {
      if (seq !== undefined) seqs.push(seq);
      else if (segment) seqs.push(await db.segments.add({ scope, segment }));
    }
    await db.segments.bulkDelete(all.filter((seq) => !seqs.includes(seq)));
    const heads = parts.map(({ gone }, index) => ({ seq: seqs[index], gone }));
    await db.meta.put({ key: `index:${scope}`, value: { ...head, parts: heads } });
    return seqs;
  });
}
