import { stored } from './stored';

/** For how many days seen papers can be kept: what the settings page offers; 0 is for ever. */
export const KEEP_SEEN_DAYS = [30, 90, 365, 0] as const;

/** What the user decides. Content scripts read it too. */
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
