/**
 * Ids of papers in an order. An array is one; the list of an answer is sorted only where it is
 * read, because the first rows of a hundred thousand papers are all that is shown of them.
 */
export interface IdList extends Pick<readonly string[], 'length' | 'at' | 'slice' | 'indexOf'> {
  /** The indexes of the ids that are wanted, without sorting the others; arrays lack it. */
  indexesOf?(isWanted: (id: string) => boolean): number[];
}

/** The indexes of the ids of a list that are wanted, in no order. */
export function indexesIn(
  list: Pick<IdList, 'length' | 'at' | 'indexesOf'>,
  isWanted: (id: string) => boolean,
): number[] {
  if (list.indexesOf) return list.indexesOf(isWanted);
  const indexes: number[] = [];
  for (let index = 0; index < list.length; index++)
    if (isWanted(list.at(index) ?? '')) indexes.push(index);
  return indexes;
}

/** What a list is made of. */
interface Source {
  length: number;
  /** The id at an index from 0 to `length - 1`. */
  idAt(index: number): string;
  /** The index of an id; -1 if there is none. */
  indexOf(id: string): number;
  /** The indexes of the ids that are wanted, in no order. */
  indexesOf(isWanted: (id: string) => boolean): number[];
}

/** Returns a list whose ids are computed when they are read. */
export function idList({ length, idAt, indexOf, indexesOf }: Source): IdList {
  const fromStart = (index: number) => (index < 0 ? index + length : index);
  const bounded = (index: number) => Math.min(Math.max(fromStart(index), 0), length);
  return {
    length,
    indexOf,
    indexesOf,
    at(index) {
      const own = fromStart(index);
      return own >= 0 && own < length ? idAt(own) : undefined;
    },
    slice(start = 0, end = length) {
      const from = bounded(start);
      return Array.from({ length: Math.max(0, bounded(end) - from) }, (_, at) => idAt(from + at));
    },
  };
}

/** One list after the other. */
export function joined(first: IdList, second: IdList): IdList {
  if (second.length === 0) return first;
  if (first.length === 0) return second;
  return idList({
    length: first.length + second.length,
    idAt: (index) =>
      (index < first.length ? first.at(index) : second.at(index - first.length)) ?? '',
    indexOf(id) {
      const index = first.indexOf(id);
      if (index >= 0) return index;
      const behind = second.indexOf(id);
      return behind < 0 ? behind : first.length + behind;
    },
    indexesOf: (isWanted) => [
      ...indexesIn(first, isWanted),
      ...indexesIn(second, isWanted).map((index) => first.length + index),
    ],
  });
}

/** A list whose ids from an index on are in another order. */
export function rearranged(list: IdList, from: number, ids: readonly string[]): IdList {
  return idList({
    length: list.length,
    idAt: (index) => ids[index - from] ?? list.at(index) ?? '',
    indexOf(id) {
      const index = ids.indexOf(id);
      return index < 0 ? list.indexOf(id) : from + index;
    },
    indexesOf: (isWanted) => [
      ...indexesIn(ids, isWanted).map((index) => from + index),
      ...indexesIn(list, (id) => isWanted(id) && !ids.includes(id)),
    ],
  });
}

/** The first ids of a list. */
export function firstOf(list: IdList, count: number): IdList {
  if (count >= list.length) return list;
  return idList({
    length: count,
    idAt: (index) => list.at(index) ?? '',
    indexOf(id) {
      const index = list.indexOf(id);
      return index < count ? index : -1;
    },
    indexesOf: (isWanted) => indexesIn(list, isWanted).filter((index) => index < count),
  });
}
