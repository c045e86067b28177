import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stampedEntries, travelling } from '../../lib/sync/stamped-entries';
import { arbitraryMachines } from '../made/machines';

const entries = arbitraryMachines.map((machines) =>
  machines
    .map(({ entry }) => entry)
    .filter(({ savedAt, removedAt }) => savedAt !== undefined || removedAt !== undefined)
    .map(travelling),
);
const two = entries
  .filter((all) => all.length > 0)
  .chain((all) => fc.tuple(fc.constantFrom(...all), fc.constantFrom(...all)));
const { merge, parse } = stampedEntries;
const read = (entry: unknown) => parse(JSON.parse(JSON.stringify(entry)), 'pmid:1');

describe('entries on the way', () => {
  it('are read as they were sent', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        expect(read(a)).toEqual(a);
        expect(read(merge(a, b))).toEqual(merge(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('give the same in either order, and nothing new when they meet again', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const both = merge(a, b);
        expect(merge(b, a)).toEqual(both);
        expect(merge(a, a)).toEqual(a);
        expect(merge(both, both)).toEqual(both);
      }),
      { numRuns: 500 },
    );
  });

  it('end equal on all machines that exchange what they know until nothing changes', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const [first, ...others] = all;
        if (!first) return;
        let server = first;
        const machines = [first, ...others];
        for (let turn = 0; turn < 4; turn += 1) {
          for (const [index, entry] of machines.entries()) {
            server = merge(server, entry);
            machines[index] = server;
          }
        }
        for (const entry of machines) expect(entry).toEqual(server);
      }),
      { numRuns: 300 },
    );
  });

  it('of removed papers keep nothing that was written', () => {
    fc.assert(
      fc.property(two, ([a]) => {
        if (a.removedAt !== undefined) expect(a).toMatchObject({ tags: [], note: '' });
        expect(a.kept).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it.each([undefined, null, 7, {}, { savedAt: 'soon' }, { removedAt: 5 }])(
    'are not made of %j',
    (value) => {
      expect(parse(value, 'pmid:1')).toBeUndefined();
    },
  );
});
