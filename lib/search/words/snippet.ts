import { isWanted } from './highlight';

/** Length of a snippet in UTF-16 units, about two lines of the popup. */
const LENGTH = 160;
const WORD = /\S+/gu;

/**
 * Returns the part of a text with most of the words searched for, cut at word boundaries and with
 * an ellipsis at each cut. Undefined if the text contains none of them.
 * @param wanted folded words from `queryWords`
 */
export function snippet(text: string, wanted: readonly string[]): string | undefined {
  if (wanted.length === 0) return undefined;
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    at: index,
    end: index + word.length,
    word,
  }));
  const hits = words.filter(({ word }) => isWanted(word, wanted));
  let best: { at: number; worth: number } | undefined;
  for (const { at } of hits) {
    const within = hits.filter((hit) => hit.at >= at && hit.end <= at + LENGTH * 0.8);
    const worth = new Set(within.map(({ word }) => word.toLowerCase())).size + within.length / 100;
    if (!best || worth > best.worth) best = { at, worth };
  }
  if (!best) return undefined;
  const from = words.find(({ at }) => at >= best.at - LENGTH * 0.2)?.at ?? best.at;
  const to = words.findLast(({ end }) => end <= from + LENGTH)?.end ?? best.at;
  return `${from > 0 ? '…' : ''}${text.slice(from, Math.max(to, from + 1))}${to < text.length ? '…' : ''}`;
}
