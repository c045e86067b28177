import type { Paper } from '../../../lib/paper/paper';
import { readable } from '../../../lib/text/tex';
import type { Random } from './query-kind';
import { contentWords, pickSome } from './slips';

/** The year in which a paper was published; empty if it is unknown. */
export function yearOf({ published = '' }: Paper): string {
  return published.slice(0, 4);
}

/** The family name of the first author; empty if there is none. */
export function firstFamily({ authors }: Pick<Paper, 'authors'>): string {
  return authors[0]?.family ?? '';
}

/** All words of a text, as they are read. */
export function wordsOf(text: string): string[] {
  return readable(text).split(/\s+/);
}

/** Content words of a text in small letters, in a random order; undefined if it has fewer. */
export function someWords(text: string, count: number, random: Random): string[] | undefined {
  const picked = pickSome(contentWords(readable(text)), count, random);
  return picked.length === count ? picked.map((word) => word.toLowerCase()) : undefined;
}
