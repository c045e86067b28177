import { browser } from 'wxt/browser';
import type { Choices } from '../exchange/format';
import { KEY_PATTERNS, type KeyPattern } from '../paper/citekey';
import { isRecord } from '../text/json';

/** How the user wants papers written. Kept in `storage.local`. */
export interface Writing {
  keys: KeyPattern;
  /** Whether what has appeared at a venue is cited as an arXiv preprint all the same. */
  preprints: boolean;
}

export const WRITING_DEFAULTS: Writing = { keys: 'short', preprints: false };

const KEY = 'writing';

/** The choices, with the default for whatever is missing or damaged. */
export async function getWriting(): Promise<Writing> {
  return parseWriting((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes some choices and leaves the others. */
export async function setWriting(change: Partial<Writing>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await getWriting()), ...change } });
}

/** Calls back with the new choices after each change, in any context. Gives the function that stops it. */
export function watchWriting(callback: (writing: Writing) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) callback(parseWriting(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** The choices of the user together with the time of writing, in ms. */
export async function writingChoices(now: number): Promise<Writing & Choices> {
  return { ...(await getWriting()), now };
}

function parseWriting(raw: unknown): Writing {
  if (!isRecord(raw)) return WRITING_DEFAULTS;
  const { keys, preprints } = raw;
  return {
    keys: KEY_PATTERNS.find((each) => each === keys) ?? WRITING_DEFAULTS.keys,
    preprints: typeof preprints === 'boolean' ? preprints : WRITING_DEFAULTS.preprints,
  };
}
