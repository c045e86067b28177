import type { Context } from './context';

/** A half has so many letters at least. */
const SHORTEST = 3;
/** The difference in rarity of a word ten times as frequent. */
const MUCH_RARER = Math.log(10);

/**
 * The two known words that a word written in one may consist of: `wordembeddings`. A known word is
 * taken apart only if both halves are much more frequent; the beginning of one, which may be
 * unfinished, only in the second try.
 */
export function halvesOf(term: string, context: Context): string[][] {
  const isKnown = context.isKnown(term);
  if (!isKnown && context.isBegun(term) && !context.lenient) return [];
  const own = context.rarity(term);
  const isHalf = (half: string) =>
    context.isKnown(half) && (!isKnown || own - context.rarity(half) > MUCH_RARER);
  const splits: string[][] = [];
  for (let at = SHORTEST; at <= term.length - SHORTEST; at++) {
    const halves = [term.slice(0, at), term.slice(at)];
    if (halves.every(isHalf)) splits.push(halves);
  }
  return splits;
}
