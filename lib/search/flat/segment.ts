import { COLUMNS, type Column, type Columns } from './columns';
import type { FlatDocument } from './document';
import { PostingWriter } from './postings';

/**
 * An immutable part of the flat index: papers, the sorted list of their terms, and the posting
 * list of each term. It consists of typed arrays and two strings, so that it is stored and loaded
 * without parsing.
 */
export interface Segment {
  /** Number of papers. */
  count: number;
  /** Ids of the papers by ordinal, separated by line breaks. */
  ids: string;
  /** Sorted terms, separated by line breaks. */
  terms: string;
  /** Number of papers that contain each term. */
  frequencies: Uint32Array;
  /** End offset of each term's posting list in `postings`. */
  ends: Uint32Array;
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
    finish: () => assemble(ids, lists, (name, ordinal) => values[ordinal]?.[name] ?? 0),
  };
}

/** Builds a segment of all documents at once. */
export function buildSegment(documents: Iterable<FlatDocument>): Segment {
  const builder = segmentBuilder();
  for (const document of documents) builder.add(document);
  return builder.finish();
}

/**
 * Assembles a segment from the ids by ordinal and the posting lists by term.
 * @param column returns the value of a paper in a column
 */
export function assemble(
  ids: readonly string[],
  lists: ReadonlyMap<string, PostingWriter>,
  column: (name: Column, ordinal: number) => number,
): Segment {
  const terms = [...lists.keys()].sort();
  const frequencies = new Uint32Array(terms.length);
  const ends = new Uint32Array(terms.length);
  let end = 0;
  terms.forEach((term, index) => {
    const list = lists.get(term);
    end += list?.size ?? 0;
    frequencies[index] = list?.count ?? 0;
    ends[index] = end;
  });
  const postings = new Uint8Array(end);
  terms.forEach((term, index) => {
    lists.get(term)?.copyTo(postings, index === 0 ? 0 : (ends[index - 1] ?? 0));
  });
  const columns = Object.fromEntries(
    COLUMNS.map((name) => [name, Uint32Array.from(ids, (_, ordinal) => column(name, ordinal))]),
  ) as Columns;
  return {
    count: ids.length,
    ids: ids.join('\n'),
    terms: terms.join('\n'),
    frequencies,
    ends,
    postings,
    columns,
  };
}
