import type { Choices } from '../exchange/format';
import { KEY_PATTERNS, type KeyPattern } from '../paper/citekey';
import { stored } from './stored';

/** The user's choices for citations. */
export interface Citing {
  keys: KeyPattern;
  /** Whether an arXiv paper is cited as a preprint even if it was published at a venue. */
  preprints: boolean;
}

export const citing = stored<Citing>('citing', ({ keys, preprints }) => ({
  keys: KEY_PATTERNS.find((each) => each === keys) ?? 'short',
  preprints: preprints === true,
}));

/**
 * Returns the options of the export formats as the user has chosen them.
 * @param now time of the export, in ms
 */
export async function citingChoices(now: number): Promise<Citing & Choices> {
  return { ...(await citing.get()), now };
}
