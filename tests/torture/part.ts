import { seeded } from '../made/random';

/** The parts of the torture test, in the order in which they run. */
export const PART_NAMES = ['pages', 'files', 'pumps', 'store', 'sequences', 'browser'] as const;
export type PartName = (typeof PART_NAMES)[number];

/** Returns numbers in [0, 1). */
export type Random = () => number;

/**
 * One try of a part: it does something hostile to the product, which depends only on its arguments.
 * @returns what is wrong, undefined when all is well
 */
export type Attempt = (random: Random, number: number) => Promise<string | undefined>;

/** A try by which it can be repeated alone. */
export interface Try {
  part: PartName;
  seed: number;
  /** From 0. */
  number: number;
}

/** The random numbers of a try. */
export function randomOf({ part, seed, number }: Try): Random {
  const start = seeded(seed ^ Math.imul(PART_NAMES.indexOf(part) + 1, 0x9e3779b1));
  const mixed = Math.floor(start() * 2 ** 32) ^ Math.imul(number + 1, 0x85ebca6b);
  return seeded(mixed >>> 0);
}

/** Makes a try. An exception that escapes is wrong, too. */
export async function makeTry(attempt: Attempt, which: Try): Promise<string | undefined> {
  try {
    return await attempt(randomOf(which), which.number);
  } catch (error) {
    return `an exception escaped: ${traceOf(error)}`;
  }
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error.stack ?? error.message).split('\n').slice(0, 6).join('\n');
}
