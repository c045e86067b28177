/**
 * The longest tag that Zotero synchronises, in characters (`MAX_SYNC_LENGTH` in data/tags.js of
 * zotero/zotero). It takes longer ones and asks the user about each before the next sync.
 */
const LONGEST_TAG = 255;

/** The tags that are too long for Zotero. */
export function longTags(tags: readonly string[]): string[] {
  return tags.filter((tag) => [...tag].length > LONGEST_TAG);
}

/** The other tags. */
export function fittingTags(tags: readonly string[]): string[] {
  const long = new Set(longTags(tags));
  return tags.filter((tag) => !long.has(tag));
}
