import { termsOf } from './terms';
import { means } from './typo';

/** A piece of a text, and whether it is to be marked. */
export interface Piece {
  text: string;
  hit: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-‐‑^_][\p{L}\p{N}\p{M}]+)*/gu;
const CHARACTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/**
 * Cuts a text at the words that were looked for, so that joining the pieces gives the text.
 * @param wanted folded words, as `queryWords` gives them
 */
export function highlight(text: string, wanted: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    for (const [start, length] of hitsIn(word, wanted)) {
      const at = index + start;
      if (at > end) pieces.push({ text: text.slice(end, at), hit: false });
      pieces.push({ text: text.slice(at, at + length), hit: true });
      end = at + length;
    }
  }
  if (end < text.length) pieces.push({ text: text.slice(end), hit: false });
  return pieces;
}

/** Where in a word the marks are: all of it, or in a script without spaces the pairs that match. */
function hitsIn(word: string, wanted: readonly string[]): [number, number][] {
  if (!CHARACTER.test(word)) return isWanted(word, wanted) ? [[0, word.length]] : [];
  const hits: [number, number][] = [];
  for (const piece of wanted) {
    for (let at = word.indexOf(piece); at >= 0; at = word.indexOf(piece, at + 1)) {
      hits.push([at, piece.length]);
    }
  }
  return joined(hits.sort(([a], [b]) => a - b));
}

function joined(hits: readonly [number, number][]): [number, number][] {
  const apart: [number, number][] = [];
  for (const [start, length] of hits) {
    const last = apart.at(-1);
    if (last && start <= last[0] + last[1]) {
      last[1] = Math.max(last[1], start + length - last[0]);
    } else apart.push([start, length]);
  }
  return apart;
}

/** Whether a word of a text is one that was looked for. */
export function isWanted(word: string, wanted: readonly string[]): boolean {
  return termsOf(word).some((term) => wanted.some((each) => means(each, term)));
}
