/** Longer texts are cut, in UTF-16 units. */
const LONGEST = 600;

/**
 * A printed date, for `PageDraft.published` and `online`, which `parsePageDraft` parses; undefined
 * for a text without a year.
 */
export function dateText(text: string | null | undefined): string | undefined {
  const date = text?.slice(0, LONGEST).trim();
  return date && /\b(?:1[5-9]|20)\d\d\b/.test(date) ? date : undefined;
}
