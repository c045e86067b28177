import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { seeded } from '../made/random';
import { playStoreRound } from './store-rounds';

beforeEach(() => fakeBrowser.reset());

it.each(['CouchDB', 'WebDAV'] as const)(
  'stores of machines that are interrupted at random lose nothing and are equal in the end (%s)',
  async (kind) => {
    for (let seed = 0; seed < 4; seed += 1)
      expect(await playStoreRound(kind, seeded(seed)), `seed ${seed}`).toBeUndefined();
  },
);
