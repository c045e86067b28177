import { COLUMNS, type Column, type Columns } from './columns';
import type { FlatDocument } from './document';
import { PostingWriter } from './postings';

/**
 * An immutable part of the flat index: some papers, the sorted list of their terms, and for each term the papers that
 * hold it. Everything is typed arrays and two strings, so that it is stored and loaded without being parsed.
 */
export interface Segment {
  count: number;
  /** Ids of the papers in their order, with line breaks between. */
  ids: string;
  /** Terms in order, with line breaks between. */
  terms: string;
  /** Papers that hold each term. */
  frequencies: Uint32Array;
  /** Where the postings of each term end. */
  ends: Uint32Array;
  postings: Uint8Array;
  columns: Columns;
}

/** Takes papers in one by one, and gives their segment. */
export interface SegmentBuilder {
  readonly count: number;
  add(document: FlatDocument): void;
  finish(): Segment;
}

/** A builder keeps nothing of a document but what goes into the segment, so many can pass through it. */
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
        const list = lists.get(term) ?? new PostingWriter();
        list.add(ids.length, fields);
        lists.set(term, list);
      }
      ids.push(id);
      values.push(columns);
    },
    finish: () => assemble(ids, lists, (name, ordinal) => values[ordinal]?.[name] ?? 0),
  };
}

/** The segment of some papers. */
export function buildSegment(documents: Iterable<FlatDocument>): Segment {
  const builder = segmentBuilder();
  for (const document of documents) builder.add(document);
  return builder.finish();
}

/** Puts a segment together. `column` gives the value of a paper in a column. */
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
