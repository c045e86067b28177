import { seeded } from '../made/random';

/** The parts of the torture test, in the order in which they run. */
export const PART_NAMES = [
  'pages',
  'files',
  'pumps',
  'store',
  'sequences',
  'sync',
  'browser',
] as const;
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
  let mixed = seed;
  for (const value of [...Buffer.from(part), number + 1])
    mixed = Math.floor(seeded(Math.imul(mixed, 31) + value)() * 2 ** 32);
  return seeded(mixed);
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
