import type { Segment } from '../../search/flat/segment';
import { isRecord } from '../../text/json';
import { db } from '../database';
import type { IndexScope } from './index-changes';

/** A stored segment, and which of its papers have changed or were deleted since. */
export interface StoredPart {
  seq: number;
  gone: number[];
  segment: Segment;
}

/**
 * The stored search index of a scope: its parts, and the revision of the store when it was stored.
 */
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

/** The stored index of a scope; undefined when there is none or it is incomplete. */
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
 * Stores an index, all or nothing: writes new segments, keeps the listed ones and deletes all
 * others of the scope.
 * @param parts in their order; those without `seq` are new
 * @returns the number of each part; undefined, and nothing is written, when another page has
 *   deleted one of the parts
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
