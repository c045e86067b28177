import { playRound } from './rounds';
import { playStoreRound } from './store-rounds';
import type { Random } from './user-edits';
import { couchWorld, davWorld } from './worlds';

/**
 * One round of machines that are interrupted at random, at both kinds of servers in turn, of every
 * four two over the real store.
 */
export function attemptRound(random: Random, number: number): Promise<string | undefined> {
  if (number % 4 === 2) return playStoreRound('CouchDB', random);
  if (number % 4 === 3) return playStoreRound('WebDAV', random);
  return playRound(() => (number % 4 === 0 ? couchWorld() : davWorld()), random);
}
