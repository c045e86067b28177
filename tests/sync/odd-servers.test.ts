import { expect, it } from 'vitest';
import { seeded } from '../made/random';
import { forgetfulCouch, lyingServer, oddServer, setUpAgain } from './odd-servers';
import { disturbance, playRound } from './rounds';
import { couchWorld, davWorld } from './worlds';

const WORLDS = { CouchDB: couchWorld, WebDAV: davWorld };

it.each(['CouchDB', 'WebDAV'] as const)(
  'machines at an odd server lose nothing, and are equal when it is mended (%s)',
  async (kind) => {
    for (let seed = 0; seed < 20; seed += 1) {
      const fault = await playRound(() => WORLDS[kind](2), seeded(seed), { trouble: oddServer });
      expect(fault, `seed ${seed}`).toBeUndefined();
    }
  },
);

it.each(['CouchDB', 'WebDAV'] as const)(
  'machines at a server that lies lose nothing, and are equal when they are set up again (%s)',
  async (kind) => {
    const troubles = { trouble: lyingServer, mend: setUpAgain };
    for (let seed = 0; seed < 20; seed += 1) {
      const fault = await playRound(() => WORLDS[kind](2), seeded(seed), troubles);
      expect(fault, `seed ${seed}`).toBeUndefined();
    }
  },
);

it('machines at a CouchDB that loses what it stored are equal when it is mended', async () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const random = seeded(seed);
    const { world, mend } = forgetfulCouch(random);
    const fault = await playRound(() => world, random, { trouble: disturbance, mend });
    expect(fault, `seed ${seed}`).toBeUndefined();
  }
});
