import { isRecord } from '../../text/json';
import { isCanonicalId } from '../canonical';
import { shortText } from './smart-list';

/** Most papers of no interest. */
export const MOST_HIDDEN = 20_000;
/** Most identifiers of one, and the longest title, in UTF-16 units. */
const MOST_IDS = 50;
const LONGEST_TITLE = 2000;

/**
 * A paper that the user does not want to see on listings. It is kept apart from the papers, because
 * those that were only seen are forgotten.
 */
export interface HiddenPaper {
  /** All identifiers that were known when it was hidden. */
  ids: string[];
  title: string;
}

/** Checks such a paper of a file or another machine; undefined if it can't be used. */
export function parseHiddenPaper(value: unknown): HiddenPaper | undefined {
  if (!isRecord(value) || !Array.isArray(value['ids'])) return undefined;
  const ids = value['ids'].filter((id) => typeof id === 'string' && isCanonicalId(id));
  const title = shortText(value['title'], LONGEST_TITLE);
  if (ids.length === 0 || ids.length > MOST_IDS || title === undefined) return undefined;
  return { ids, title };
}
