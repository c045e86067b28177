import { fold } from '../text';

/** A piece of a text, and whether it is to be marked. */
export interface Piece {
  text: string;
  hit: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * Cuts a text at the words that matched, so that joining the pieces gives the text.
 * @param terms folded words, as a search gives them
 */
export function highlight(text: string, terms: readonly string[]): Piece[] {
  const wanted = new Set(terms);
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    if (!isWanted(match[0], wanted)) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), hit: false });
    end = match.index + match[0].length;
    pieces.push({ text: match[0], hit: true });
  }
  if (end < text.length) pieces.push({ text: text.slice(end), hit: false });
  return pieces;
}

function isWanted(word: string, terms: Set<string>): boolean {
  const folded = fold(word);
  return (
    terms.has(folded) ||
    [...folded].some((character) => character > '\u2e80' && terms.has(character))
  );
}
