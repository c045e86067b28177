import { fold } from '../text';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/**
 * The words of a text as they are searched: folded, without punctuation. Scripts that put no spaces between
 * words give one term a character, so that any part of a run can be found.
 */
export function termsOf(text: string): string[] {
  const words = fold(text).match(WORD) ?? [];
  return words.flatMap((word) => (UNSPACED.test(word) ? [...word] : word));
}
