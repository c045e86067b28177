import { expect, it } from 'vitest';
import { seeded } from '../made/random';
import { playRound } from './rounds';
import { couchWorld, davWorld } from './worlds';

it.each([
  ['CouchDB', couchWorld],
  ['WebDAV', davWorld],
])(
  'machines that are interrupted at random lose nothing and are equal in the end (%s)',
  async (_, world) => {
    for (let seed = 0; seed < 12; seed += 1)
      expect(await playRound(() => world(), seeded(seed)), `seed ${seed}`).toBeUndefined();
  },
);
