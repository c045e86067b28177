import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { seeded } from '../made/random';
import { playStoreRound } from './store-rounds';

/**
 * Seeds that once failed: a paper separated from one that was only seen, the note of a paper that
 * became part of another one, and a stub that came for a paper that was only seen.
 */
const FOUND = { CouchDB: [100_900, 200_080], WebDAV: [500_961] };

beforeEach(() => fakeBrowser.reset());

it.each(['CouchDB', 'WebDAV'] as const)(
  'stores of machines that are interrupted at random lose nothing and are equal in the end (%s)',
  async (kind) => {
    for (const seed of [0, 1, 2, 3, ...FOUND[kind]])
      expect(await playStoreRound(kind, seeded(seed)), `seed ${seed}`).toBeUndefined();
  },
);
