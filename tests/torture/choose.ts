import type { Random } from './part';

/** An integer from 0 to below `count`. */
export function below(count: number, random: Random): number {
  return Math.floor(random() * count);
}

/** One of the values. */
export function oneOf<T>(values: readonly T[], random: Random): T {
  if (values.length === 0) throw new Error('nothing to choose from');
  return values[below(values.length, random)] as T;
}

/** Some of the values, at least one of them, in their order. */
export function someOf<T>(values: readonly T[], random: Random): T[] {
  const some = values.filter(() => random() < 0.4);
  return some.length > 0 ? some : [oneOf(values, random)];
}

/** The start and the end of a part of a list, which has at most `most` elements. */
export function slice(length: number, most: number, random: Random): [number, number] {
  const start = below(length + 1, random);
  return [start, Math.min(length, start + below(most + 1, random))];
}
