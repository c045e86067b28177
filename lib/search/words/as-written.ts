import { plain, termsOf } from './terms';

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-‐‑'’][\p{L}\p{N}\p{M}]+)*/gu;

/**
 * Returns how a text writes a term of the index: “Schrödinger” for `schrodinger`. The term itself
 * if the text does not contain it.
 * @param term folded, without marks
 */
export function asWritten(term: string, text: string): string {
  for (const [word] of text.matchAll(WORD)) {
    if (plain(word) === term || termsOf(word).includes(term)) return word;
  }
  return term;
}
