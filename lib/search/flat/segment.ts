import { type ByteWriter, byteWriter } from './bytes';
import { COLUMNS, type Column, type Columns } from './columns';
import type { FlatDocument } from './document';
import { PostingWriter } from './postings';
import type { StoredTerms } from './term-list';
import { type TermWriter, termWriter } from './term-writer';

/**
 * An immutable part of the flat index: papers, the sorted list of their terms, and the posting
 * list of each term. It consists of typed arrays and a string, so that it is stored and loaded
 * without parsing.
 */
export interface Segment {
  /** Number of papers. */
  count: number;
  /** Ids of the papers by ordinal, separated by line breaks. */
  ids: string;
  /** Sorted terms, with the places of their posting lists in `postings`. */
  terms: StoredTerms;
  postings: Uint8Array;
  columns: Columns;
}

/** Builds a segment from papers that are added one by one. */
export interface SegmentBuilder {
  readonly count: number;
  add(document: FlatDocument): void;
  finish(): Segment;
}

/**
 * Returns a builder. It retains only the data of the segment, so that many documents can be added.
 */
export function segmentBuilder(): SegmentBuilder {
  const lists = new Map<string, PostingWriter>();
  const ids: string[] = [];
  const values: Record<Column, number>[] = [];
  return {
    get count() {
      return ids.length;
    },
    add({ id, terms, columns }) {
      for (const [term, fields] of terms) {
        let list = lists.get(term);
        if (!list) {
          list = new PostingWriter();
          lists.set(term, list);
        }
        list.add(ids.length, fields);
      }
      ids.push(id);
      values.push(columns);
    },
    finish() {
      const writer = segmentWriter();
      for (const term of [...lists.keys()].sort()) {
        const list = lists.get(term);
        if (list) writer.add(term, list);
      }
      return writer.finish(ids, (name, ordinal) => values[ordinal]?.[name] ?? 0);
    },
  };
}

/** Builds a segment of all documents at once. */
export function buildSegment(documents: Iterable<FlatDocument>): Segment {
  const builder = segmentBuilder();
  for (const document of documents) builder.add(document);
  return builder.finish();
}

/** Writes a segment term by term. */
export interface SegmentWriter {
  /** Adds a term and its posting list, which is not empty. Terms must ascend. */
  add(term: string, list: PostingWriter): void;
  /**
   * @param ids by ordinal
   * @param column returns the value of a paper in a column
   */
  finish(ids: readonly string[], column: (name: Column, ordinal: number) => number): Segment;
}

/** Returns a writer of a segment whose posting lists are known. */
export function segmentWriter(): SegmentWriter {
  const terms: TermWriter = termWriter();
  const postings: ByteWriter = byteWriter();
  return {
    add(term, list) {
      terms.add(term, list.count, list.size);
      list.appendTo(postings);
    },
    finish: (ids, column) => ({
      count: ids.length,
      ids: ids.join('\n'),
      terms: terms.finish(),
      postings: postings.finish(),
      columns: Object.fromEntries(
        COLUMNS.map((name) => [name, Uint32Array.from(ids, (_, ordinal) => column(name, ordinal))]),
      ) as Columns,
    }),
  };
}
