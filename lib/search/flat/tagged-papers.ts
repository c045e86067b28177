import { termsMarked } from './exact';
import { type OpenSegment, readTerm } from './open-segment';

/** The tags of the papers of some segments, as numbers from 0. */
export interface TaggedPapers {
  /** By number. */
  names: readonly string[];
  /** How many papers have each tag. */
  sizes: readonly number[];
  /** Calls `each` for every tag of a paper, given by the index of its segment and its ordinal. */
  eachTag(segment: number, ordinal: number, each: (tag: number) => void): void;
}

/** Returns the tags of the papers that are not gone. */
export function taggedPapers(segments: readonly OpenSegment[]): TaggedPapers {
  const numbers = new Map<string, number>();
  const sizes: number[] = [];
  const numberOf = (name: string) => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const tagged = segments.map((segment) => {
    // One list for each paper would take most of the time: few have more than one tag.
    const first = new Uint32Array(segment.count);
    const others = new Map<number, number[]>();
    for (const index of termsMarked(segment, 'tag')) {
      const tag = numberOf(segment.terms.at(index)?.slice(1) ?? '');
      readTerm(segment, index, (ordinal) => {
        if (segment.gone[ordinal]) return;
        sizes[tag] = (sizes[tag] ?? 0) + 1;
        if (!first[ordinal]) first[ordinal] = tag + 1;
        else others.set(ordinal, [...(others.get(ordinal) ?? []), tag]);
      });
    }
    return { first, others };
  });
  return {
    names: [...numbers.keys()],
    sizes,
    eachTag(segment, ordinal, each) {
      const { first, others } = tagged[segment] ?? {};
      const tag = first?.[ordinal];
      if (!tag) return;
      each(tag - 1);
      for (const other of others?.get(ordinal) ?? []) each(other);
    },
  };
}
