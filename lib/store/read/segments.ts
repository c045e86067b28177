import { isRecord } from '../../text/json';
import { db } from '../database';
import type { NewSegment, SegmentRow } from '../rows';
import { currentRev, type IndexScope } from './index-changes';
import { pack, packedSize, unpack } from './packed-segment';

/** A stored segment, and which of its papers have changed or were deleted since. */
export interface StoredPart extends NewSegment {
  seq: number;
  gone: number[];
}

/** What is stored about an index besides its parts. */
export interface IndexHead {
  version: number;
  /** The revision of the store up to which the papers in the index are current. */
  rev: number;
  /** Papers of the scope are missing: the index is still being built. */
  partial?: true;
}

/** The stored search index of a scope. */
export interface StoredIndex extends IndexHead {
  /** Whether the store had no later revision when it was read. */
  current: boolean;
  parts: StoredPart[];
}

/** The stored segments of a scope, by their numbers, and the index; undefined when unusable. */
export interface StoredSegments {
  seqs: number[];
  index: StoredIndex | undefined;
}

/** Reads the stored index of a scope. */
export async function readIndex(scope: IndexScope): Promise<StoredSegments> {
  const { seqs, index } = await readRows(scope);
  try {
    return { seqs, index: index && { ...index, parts: await Promise.all(index.rows.map(read)) } };
  } catch {
    // The index is only a copy, so one whose files are damaged or gone can be rebuilt.
    return { seqs, index: undefined };
  }
}

/** A segment as it is stored, and its papers that are gone. */
type RowRead = SegmentRow & Pick<StoredPart, 'gone'>;

async function read({ seq, gone, content }: RowRead): Promise<StoredPart> {
  if (!('file' in content)) return { seq, gone, ...content };
  const { lengths, file } = content;
  const size = packedSize(lengths);
  const first = unpack(lengths, await file.slice(0, size).arrayBuffer());
  return { seq, gone, ...first, postings: file.slice(size) };
}

async function readRows(scope: IndexScope) {
  return db.transaction('r', db.meta, db.segments, async () => {
    // At once: each further request would wait until the page has drawn its rows.
    const [rows, [headRow, revRow]] = await Promise.all([
      db.segments.where('scope').equals(scope).toArray(),
      db.meta.bulkGet([`index:${scope}`, 'rev']),
    ]);
    const seqs = rows.map(({ seq }) => seq);
    const storeRev = Number(revRow?.value ?? 0);
    const unusable = { seqs, index: undefined };
    const head = headRow?.value;
    if (!isRecord(head) || !Array.isArray(head['parts'])) return unusable;
    const { version, rev, partial } = head;
    if (typeof version !== 'number' || typeof rev !== 'number') return unusable;
    // Of another store: changes up to its revision would be missed.
    if (rev > storeRev) return unusable;
    const heads = head['parts'] as { seq: number; gone: number[] }[];
    const found = heads.flatMap(({ seq, gone }): RowRead[] => {
      const row = rows.find((each) => each.seq === seq);
      // Rows of older versions have no content.
      return row?.content ? [{ ...row, gone }] : [];
    });
    const whole = found.length === heads.length;
    const current = rev === storeRev;
    const kept = { version, rev, current, ...(partial === true && { partial: true as const }) };
    return { seqs, index: whole ? { ...kept, rows: found } : undefined };
  });
}

/** Makes the stored index of a scope unusable, so that it is built anew when it is opened. */
export async function dropIndex(scope: IndexScope): Promise<void> {
  await db.meta.delete(`index:${scope}`);
}

/**
 * Stores an index, all or nothing: writes new segments, keeps the listed ones and deletes all
 * others of the scope.
 * @param parts in their order; those without `seq` are new
 * @param known numbers of the segments that the page has read or written
 * @returns the number of each part; undefined, and nothing is written, when other segments are
 *   stored by now because another page has written its index, or when the index is of a later
 *   revision than the store
 */
export async function writeIndex(
  scope: IndexScope,
  head: IndexHead,
  parts: readonly { seq?: number; gone: number[]; made?: NewSegment }[],
  known: readonly number[],
): Promise<number[] | undefined> {
  return db.transaction('rw', db.meta, db.segments, async () => {
    const all = await db.segments.where('scope').equals(scope).primaryKeys();
    if (all.length !== known.length || all.some((seq) => !known.includes(seq))) return undefined;
    if (head.rev > (await currentRev())) return undefined;
    const seqs: number[] = [];
    for (const { seq, made } of parts) {
      if (seq !== undefined) seqs.push(seq);
      else if (made) seqs.push(await db.segments.add({ scope, content: packed(made) }));
    }
    await db.segments.bulkDelete(all.filter((seq) => !seqs.includes(seq)));
    const heads = parts.map(({ gone }, index) => ({ seq: seqs[index], gone }));
    await db.meta.put({ key: `index:${scope}`, value: { ...head, parts: heads } });
    return seqs;
  });
}

/** What is stored of a segment: a large one is packed into a file. */
function packed(segment: NewSegment): SegmentRow['content'] {
  const bytes = segment.postings && pack(segment);
  if (!segment.postings || !bytes) return segment;
  return { lengths: bytes.lengths, file: new Blob([...bytes.arrays, segment.postings]) };
}
