import { readStored } from './read-stored';

/** The settings of the covers of cards. Both are off by default. */
export interface CoverSettings {
  /** Whether cards of papers that were seen earlier and not saved are dimmed. */
  dim: boolean;
  /** Whether papers can be marked as of no interest on their cards, which are then covered. */
  hide: boolean;
}

/** Checks the stored fields. */
export function parseCoverSettings({ dim, hide }: Record<string, unknown>): CoverSettings {
  return { dim: dim === true, hide: hide === true };
}

/** Of the object that `settings` changes, the part for `covers.js`. */
export const coverSettings = readStored('settings', parseCoverSettings);
