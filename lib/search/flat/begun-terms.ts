import { raiseScores } from './field-scores';
import type { Matches } from './matches';
import type { OpenSegment } from './open-segment';
import { readPostings, roomForPostings } from './postings';
import { begunLists, begunQuality, eachBegun } from './vocabulary';

/**
 * Scores the papers of all terms that begin with a word, of which there are many: their posting
 * lists, which are one after the other, are looked up together, and no term is kept.
 * @param mask fields in which they count, one bit each; `isLoose` as in `scorer`
 * @param quality that of the word itself
 */
export function addBegun(
  matches: Matches,
  segment: OpenSegment,
  word: string,
  { quality, rarity, ...how }: { mask: number; quality: number; rarity: number; isLoose: boolean },
): void {
  const { terms, postings } = segment;
  const lists = begunLists(terms, word);
  const loaded = postings.bytes(lists.start, lists.end);
  if (!loaded) return;
  const offset = loaded.from - lists.start;
  const room = roomForPostings();
  eachBegun(terms, word, ({ length, start, end }) => {
    const count = readPostings(loaded.bytes, start + offset, end + offset, room);
    const factor = quality * begunQuality(word.length, length) * rarity;
    raiseScores(segment, matches, room, count, how, factor);
  });
}
