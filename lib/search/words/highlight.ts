import { termsOf, UNSPACED } from './terms';
import { matchesTerm } from './typo';

/** A part of a text, and whether it is highlighted. */
export interface Piece {
  text: string;
  hit: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-‐‑^_][\p{L}\p{N}\p{M}]+)*/gu;

/**
 * Splits a text into highlighted and other parts, which together are the whole text.
 * @param wanted folded words from `queryWords`
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

/** Offset and length of the hits in a word: the whole word, or the matching parts of CJK text. */
function hitsIn(word: string, wanted: readonly string[]): [number, number][] {
  if (!UNSPACED.test(word)) return isWanted(word, wanted) ? [[0, word.length]] : [];
  const hits: [number, number][] = [];
  for (const piece of wanted) {
    for (let at = word.indexOf(piece); at >= 0; at = word.indexOf(piece, at + 1)) {
      hits.push([at, piece.length]);
    }
  }
  return mergeOverlaps(hits.sort(([a], [b]) => a - b));
}

function mergeOverlaps(hits: readonly [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, length] of hits) {
    const last = merged.at(-1);
    if (last && start <= last[0] + last[1]) {
      last[1] = Math.max(last[1], start + length - last[0]);
    } else merged.push([start, length]);
  }
  return merged;
}

/** Whether a word of a text matches one of the folded words searched for. */
export function isWanted(word: string, wanted: readonly string[]): boolean {
  return termsOf(word).some((term) => wanted.some((each) => matchesTerm(each, term)));
}
