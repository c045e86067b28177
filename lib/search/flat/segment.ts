import { COLUMNS, type Column, type Columns } from './columns';
import type { FlatDocument } from './document';
import { postingWriter } from './postings';
import { orderOfTerms } from './sort-terms';
import type { StoredTerms } from './term-list';
import { termWriter } from './term-writer';

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
  postings: Uint8Array<ArrayBuffer>;
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
  /** The number of each term, in the order in which the terms are first met. */
  const numbers = new Map<string, number>();
  /** The number of each term of a paper and the fields that contain it, paper after paper. */
  const pairs: number[] = [];
  /** Where the pairs of each paper end. */
  const ends: number[] = [];
  const ids: string[] = [];
  const values: Record<Column, number>[] = [];
  return {
    get count() {
      return ids.length;
    },
    add({ id, terms, columns }) {
      for (const [term, fields] of terms) {
        let number = numbers.get(term);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(term, number);
        }
        pairs.push(number, fields);
      }
      ends.push(pairs.length);
      ids.push(id);
      values.push(columns);
    },
    finish() {
      const writer = segmentWriter();
      const lists = listsByTerm(pairs, ends, numbers.size);
      const terms = [...numbers.keys()];
      for (const number of orderOfTerms(terms)) {
        for (let at = lists.starts[number] ?? 0; at < (lists.starts[number + 1] ?? 0); at++)
          writer.post(lists.ordinals[at] ?? 0, lists.fields[at] ?? 0);
        writer.endTerm(terms[number] ?? '');
      }
      return writer.finish(ids, (name, ordinal) => values[ordinal]?.[name] ?? 0);
    },
  };
}

/**
 * Sorts postings by term, those of a term by paper: a counting sort, as one object for each list
 * would take most of the time of a build.
 * @returns the postings, and where those of each term start; with one more start at the end
 */
function listsByTerm(pairs: readonly number[], ends: readonly number[], terms: number) {
  const starts = new Uint32Array(terms + 1);
  const increase = (places: Uint32Array, at: number, by = 1) => {
    const before = places[at] ?? 0;
    places[at] = before + by;
    return before;
  };
  for (let at = 0; at < pairs.length; at += 2) increase(starts, (pairs[at] ?? 0) + 1);
  for (let term = 0; term < terms; term++) increase(starts, term + 1, starts[term]);
  const next = starts.slice();
  const ordinals = new Uint32Array(pairs.length / 2);
  const fields = new Uint32Array(pairs.length / 2);
  let at = 0;
  for (const [ordinal, end] of ends.entries()) {
    for (; at < end; at += 2) {
      const place = increase(next, pairs[at] ?? 0);
      ordinals[place] = ordinal;
      fields[place] = pairs[at + 1] ?? 0;
    }
  }
  return { starts, ordinals, fields };
}

/** Builds a segment of all documents at once. */
export function buildSegment(documents: Iterable<FlatDocument>): Segment {
  const builder = segmentBuilder();
  for (const document of documents) builder.add(document);
  return builder.finish();
}

/** Writes a segment term by term. */
export interface SegmentWriter {
  /** Adds a paper to the posting list of the term that is ended next. Ordinals must ascend. */
  post(ordinal: number, fields: number): void;
  /** Adds a term with that list, unless the list is empty. Terms must ascend. */
  endTerm(term: string): void;
  /**
   * @param ids by ordinal
   * @param column returns the value of a paper in a column
   */
  finish(ids: readonly string[], column: (name: Column, ordinal: number) => number): Segment;
}

/** Returns a writer of a segment whose postings are known term by term. */
export function segmentWriter(): SegmentWriter {
  const terms = termWriter();
  const postings = postingWriter();
  return {
    post: postings.add,
    endTerm(term) {
      const { count, size } = postings.end();
      if (count > 0) terms.add(term, count, size);
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
