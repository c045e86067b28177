import { stored } from './stored';

/** Options for the number of days that unsaved papers are kept; 0 means forever. */
export const KEEP_SEEN_DAYS = [30, 90, 365, 0] as const;

/** The user's settings for reading pages. Content scripts read them too. */
export interface Settings {
  /** Ids of sites that are not read. */
  captureOff: string[];
  /** Whether marks are drawn on pages. */
  marks: boolean;
  keepSeenDays: (typeof KEEP_SEEN_DAYS)[number];
}

export const settings = stored<Settings>('settings', ({ captureOff, marks, keepSeenDays }) => ({
  captureOff: Array.isArray(captureOff) ? captureOff.filter((id) => typeof id === 'string') : [],
  marks: marks !== false,
  keepSeenDays: KEEP_SEEN_DAYS.find((days) => days === keepSeenDays) ?? 365,
}));
