import { highlight } from './highlight';

/** Length of a snippet in UTF-16 units, about two lines of the popup. */
const LENGTH = 160;
const WORD = /\S+/gu;

interface Span {
  at: number;
  end: number;
}

/**
 * Returns the part of a text with most of the words searched for, cut at word boundaries and with
 * an ellipsis at each cut. Text without spaces (CJK) is cut anywhere. Undefined if the text
 * contains none of the words.
 * @param wanted folded words from `queryWords`
 */
export function snippet(text: string, wanted: readonly string[]): string | undefined {
  const start = bestHit(text, wanted);
  if (start === undefined) return undefined;
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }): Span => {
    return { at: index, end: index + word.length };
  });
  const before = words.find(({ at }) => at >= start - LENGTH * 0.2)?.at ?? start;
  const from = Math.min(before, start);
  const last = words.findLast(({ end }) => end > start && end <= from + LENGTH);
  const to = last?.end ?? Math.min(from + LENGTH, text.length);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** The offset of the first hit of a snippet: most different words follow it, then most hits. */
function bestHit(text: string, wanted: readonly string[]): number | undefined {
  const hits = hitsOf(text, wanted);
  let best: { at: number; worth: number } | undefined;
  for (const [index, { at }] of hits.entries()) {
    // A snippet holds at most as many hits as it has characters.
    const following = hits.slice(index, index + LENGTH);
    const within = following.filter(({ end }) => end <= at + LENGTH * 0.8);
    const worth = new Set(within.map(({ word }) => word)).size + within.length / 100;
    if (!best || worth > best.worth) best = { at, worth };
  }
  return best?.at;
}

function hitsOf(text: string, wanted: readonly string[]): (Span & { word: string })[] {
  let end = 0;
  return highlight(text, wanted).flatMap(({ text: piece, hit }) => {
    const at = end;
    end += piece.length;
    return hit ? { at, end, word: piece.toLowerCase() } : [];
  });
}
