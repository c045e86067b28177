import { PART_NAMES, type PartName } from './part';

/** What to run. */
export interface Wanted {
  /** The time for all parts together. */
  seconds: number;
  seed: number;
  parts: readonly PartName[];
  /** Only this try. */
  only?: number;
}

const USAGE = `Usage: npm run torture -- [SECONDS [SEED [PART [TRY]]]]
PART: ${PART_NAMES.join(', ')}`;

/**
 * Reads the arguments of `npm run torture`. Without a seed a new one is taken each time.
 * @throws Error that lists the valid arguments
 */
export function readOptions(args: readonly string[], newSeed: () => number): Wanted {
  const [seconds = '300', seed = String(newSeed()), part, only, ...more] = args;
  const parts = PART_NAMES.filter((name) => part === undefined || name === part);
  const numbers = [seconds, seed, only ?? '0'];
  if (parts.length === 0 || more.length > 0 || numbers.some((each) => !/^\d{1,9}$/.test(each)))
    throw new Error(USAGE);
  return {
    seconds: Number(seconds),
    seed: Number(seed),
    parts,
    ...(only !== undefined && { only: Number(only) }),
  };
}
