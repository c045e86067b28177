import type { Choices } from '../exchange/format';
import { KEY_PATTERNS, type KeyPattern } from '../paper/citekey';
import { stored } from './stored';

/** How the user cites papers. */
export interface Citing {
  keys: KeyPattern;
  /** Whether an arXiv paper is cited as a preprint even if it has appeared at a venue. */
  preprints: boolean;
}

export const citing = stored<Citing>('citing', ({ keys, preprints }) => ({
  keys: KEY_PATTERNS.find((each) => each === keys) ?? 'short',
  preprints: preprints === true,
}));

/**
 * The choices that a format takes when it writes papers.
 * @param now time of writing, in ms
 */
export async function citingChoices(now: number): Promise<Citing & Choices> {
  return { ...(await citing.get()), now };
}
