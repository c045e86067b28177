import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { db } from '../../lib/store/database';
import { save } from '../../lib/store/edit/edit';
import { redo } from '../../lib/store/edit/redo';
import { undo } from '../../lib/store/edit/undo';
import { importItems } from '../../lib/store/import/import';
import { storeCapture } from '../../lib/store/join/capture';
import { joinPapers } from '../../lib/store/join/join';
import { countPapers, knownPapers } from '../../lib/store/paper-count';
import { prune } from '../../lib/store/prune';
import { wipe } from '../../lib/store/wipe';
import { capture, DAY, draft, freshStore, id, NOW, savedItem, see } from './fresh-store';

freshStore();

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 5 });
const step = fc.record({
  what: fc.constantFrom('see', 'both', 'save', 'import', 'join', 'undo', 'redo', 'prune', 'wipe'),
  numbers,
});

const OPERATIONS: Record<string, (numbers: number[], at: number) => Promise<unknown>> = {
  see: (numbers, at) => see(numbers, at),
  /** A page that gives two papers as one joins them. */
  both: ([one = 1, other = 2], at) =>
    storeCapture(capture([draft(one, { ids: [id(one), `doi:10.1000/${other}`] })]), at),
  save: (numbers, at) => save(numbers.map(id), at),
  import: (numbers, at) =>
    importItems(
      numbers.map((each) => savedItem(each)),
      at,
    ),
  join: (numbers, at) => joinPapers(numbers.map(id), at),
  undo: (_, at) => undo(at),
  redo: (_, at) => redo(at),
  prune: (_, at) => prune(1, at + 3 * DAY),
  wipe: () => wipe(),
};

describe('the stored number of papers', () => {
  it('is right after any operations', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        await Promise.all(db.tables.map((table) => table.clear()));
        await countPapers();
        for (const [at, { what, numbers }] of steps.entries()) {
          await OPERATIONS[what]?.(numbers, NOW + at);
          expect(await knownPapers()).toBe(await db.papers.count());
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is counted when it is not known, and never guessed', async () => {
    await see([1, 2]);
    expect(await knownPapers()).toBeNull();
    expect(await countPapers()).toBe(2);
    expect(await knownPapers()).toBe(2);
  });
});
