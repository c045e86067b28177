import { readStored } from './read-stored';

/** The settings that content scripts read. */
export interface PageSettings {
  /** Ids of sites that are not read. */
  captureOff: string[];
  /** Whether marks are drawn on pages. Without them there is no bar either. */
  marks: boolean;
  /** Whether the bar is shown on pages, apart from failures. */
  bar: boolean;
  /** Ids of sites on whose pages the bar is shown only for failures. */
  barOff: string[];
}

/** Checks the stored fields. */
export function parsePageSettings(fields: Record<string, unknown>): PageSettings {
  const { captureOff, marks, bar, barOff } = fields;
  return {
    captureOff: strings(captureOff),
    marks: marks !== false,
    bar: bar !== false,
    barOff: strings(barOff),
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** Of the object that `settings` changes, the part for content scripts. */
export const pageSettings = readStored('settings', parsePageSettings);
