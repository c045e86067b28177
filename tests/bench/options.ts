import { parseArgs } from 'node:util';
import type { BrowserName } from '../e2e/browsers';

/** Benchmarks that need no store. */
const ALONE = ['page', 'list'] as const;
/** Benchmarks of a store of a given size. */
const SIZED = [
  'open',
  'search',
  'change',
  'frames',
  'library',
  'memory',
  'index',
  'sync',
  'rivals',
] as const;
/** Those that need Chromium's own tools. */
const CHROMIUM_ONLY: readonly string[] = ['page', 'list', 'open', 'memory', 'sync'];
/** They take minutes each, so they are measured only by name. */
const BY_NAME: readonly string[] = ['library', 'sync'];
/** 100,000 papers take a quarter of an hour, so that size is measured only on request. */
const SIZES = [1000, 10_000];

export type AloneBench = (typeof ALONE)[number];
export type SizedBench = (typeof SIZED)[number];

/** What to measure. */
export interface Wanted {
  browser: BrowserName;
  alone: AloneBench[];
  sized: SizedBench[];
  /** Names of what would be measured too, but needs another browser. */
  leftOut: string[];
  /** Numbers of saved papers. */
  sizes: number[];
  /** Number of unsaved papers; the usual share by default. */
  seen?: number;
}

/**
 * Reads the arguments of `npm run bench -- [BROWSER] [NAME…] [SIZE…] [--seen NUMBER]`. Without a
 * name it selects all, except what is measured only by name; without a size the usual sizes.
 * @throws Error that lists the valid arguments
 */
export function readOptions(args: readonly string[]): Wanted {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { seen: { type: 'string' } },
    allowPositionals: true,
  });
  const sizes = positionals.filter(isNumber).map(numberOf);
  const browser = positionals.includes('firefox') ? 'firefox' : 'chromium';
  const names = positionals.filter((each) => !isNumber(each) && !isBrowser(each));
  for (const name of names) {
    if (![...ALONE, ...SIZED].some((known) => known === name))
      throw new Error(
        `No bench is called “${name}”. There are: ${[...ALONE, ...SIZED].join(', ')}.`,
      );
  }
  const { seen } = values;
  if (seen !== undefined && !isNumber(seen))
    throw new Error(`--seen takes a number, not “${seen}”`);
  const isNamed = (name: string) =>
    names.length === 0
      ? !BY_NAME.includes(name)
      : names.includes(name) || isWithSearch(name, names);
  const isLeftOut = (name: string) => browser === 'firefox' && CHROMIUM_ONLY.includes(name);
  const isWanted = (name: string) => isNamed(name) && !isLeftOut(name);
  return {
    browser,
    alone: ALONE.filter(isWanted),
    sized: SIZED.filter(isWanted),
    leftOut: [...ALONE, ...SIZED].filter(isNamed).filter(isLeftOut),
    sizes: sizes.length > 0 ? sizes : SIZES,
    ...(seen !== undefined && { seen: numberOf(seen) }),
  };
}

/** The rivals are measured with every search, so that the ratios come from one run. */
function isWithSearch(name: string, names: readonly string[]): boolean {
  return name === 'rivals' && names.includes('search');
}

function isBrowser(text: string): text is BrowserName {
  return text === 'firefox' || text === 'chromium';
}

/** Accepts `10_000` and `10,000` too. */
function isNumber(text: string): boolean {
  return /^\d[\d_,]*$/.test(text);
}

function numberOf(text: string): number {
  return Number(text.replace(/[_,]/g, ''));
}
