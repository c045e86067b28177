import { parseJson } from '../text/json';

/** Far longer than any answer of Zotero, in UTF-16 units. */
const LONGEST_ANSWER = 20_000_000;

/** The value of an answer of Zotero; undefined for plain text, as of refusals, and for none. */
export function answerJson(text: string): unknown {
  return parseJson(text, LONGEST_ANSWER);
}
