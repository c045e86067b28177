import { type CoverSettings, parseCoverSettings } from './cover-settings';
import { type PageSettings, parsePageSettings } from './page-settings';
import { stored } from './stored';

/** Options for the number of days that unsaved papers are kept; 0 means forever. */
export const KEEP_SEEN_DAYS = [30, 90, 365, 0] as const;

/** The user's settings for reading pages. */
export interface Settings extends PageSettings, CoverSettings {
  keepSeenDays: (typeof KEEP_SEEN_DAYS)[number];
}

export const settings = stored<Settings>('settings', (fields) => ({
  ...parsePageSettings(fields),
  ...parseCoverSettings(fields),
  keepSeenDays: KEEP_SEEN_DAYS.find((days) => days === fields['keepSeenDays']) ?? 365,
}));
