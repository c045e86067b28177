import { browser } from 'wxt/browser';
import { isRecord } from '../text/json';

/** What the user decides. Kept in `storage.local`, so that content scripts can read it. */
export interface Settings {
  /** Ids of sites that are not read. */
  captureOff: string[];
  /** Whether marks are drawn on pages. */
  marks: boolean;
  /** Seen papers are kept for so many days; 0 keeps them for ever. */
  keepSeenDays: number;
}

export const DEFAULTS: Settings = { captureOff: [], marks: true, keepSeenDays: 365 };

const KEY = 'settings';

/** The settings, with the default for whatever is missing or damaged. */
export async function getSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes some settings and leaves the others. */
export async function setSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await getSettings()), ...change } });
}

/** Calls back with the new settings after each change, in any context. Gives the function that stops it. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) callback(parseSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function parseSettings(raw: unknown): Settings {
  if (!isRecord(raw)) return DEFAULTS;
  const { captureOff, marks, keepSeenDays } = raw;
  return {
    captureOff: Array.isArray(captureOff)
      ? captureOff.filter((id): id is string => typeof id === 'string')
      : DEFAULTS.captureOff,
    marks: typeof marks === 'boolean' ? marks : DEFAULTS.marks,
    keepSeenDays:
      typeof keepSeenDays === 'number' && keepSeenDays >= 0 ? keepSeenDays : DEFAULTS.keepSeenDays,
  };
}
