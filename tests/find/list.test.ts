import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFrom } from '../../lib/find/list';
import { openScope } from '../../lib/find/scope-index';
import type { Status } from '../../lib/paper/paper';
import { db } from '../../lib/store/database';
import { addTags, save, setStatus, unsave } from '../../lib/store/edit/edit';
import { importItems } from '../../lib/store/import/import';
import { storeCapture } from '../../lib/store/join/capture';
import { type Filter, listIds } from '../../lib/store/read/list';
import { capture, DAY, draft, freshStore, id, NOW, savedItem } from '../store/fresh-store';

freshStore();

/** Few times, so that some are equal and some differ by a millisecond. */
const time = fc.constantFrom(-DAY, -1001, -1000, -2, -1, 0).map((before) => NOW + before);
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });
const TAGS = ['rivers', 'Rivers', 'to read', '幾何'];
const SITES = ['huggingface', 'arxiv', 'arxiv2'];
const step = fc.record({
  what: fc.constantFrom('see', 'save', 'unsave', 'tag', 'status', 'import'),
  at: time,
  numbers,
  tag: fc.constantFrom(...TAGS),
  site: fc.constantFrom(...SITES),
  status: fc.constantFrom<Status>('unread', 'reading', 'read'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const OPERATIONS: Record<string, (step: Step) => Promise<unknown>> = {
  see: ({ numbers, site, at }) =>
    storeCapture({ ...capture(numbers.map((each) => draft(each))), site }, at),
  save: ({ numbers, at }) => save(numbers.map(id), at),
  unsave: ({ numbers, at }) => unsave(numbers.map(id), at),
  tag: ({ numbers, tag, at }) => addTags(numbers.map(id), [tag], at),
  status: ({ numbers, status, at }) => setStatus(numbers.map(id), status, at),
  import: ({ numbers, at }) =>
    importItems(
      numbers.map((each) => savedItem(each)),
      at,
    ),
};

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const filter: fc.Arbitrary<Filter> = fc
  .record({
    scope: fc.constantFrom<Filter['scope']>('saved', 'seen'),
    tags: optional(fc.uniqueArray(fc.constantFrom(...TAGS, 'none'), { maxLength: 2 })),
    status: optional(fc.constantFrom<Status>('unread', 'reading', 'read')),
    source: optional(fc.constantFrom(...SITES)),
  })
  .map(({ scope, tags, status, source }) => ({
    scope,
    ...(tags && { tags }),
    ...(status && { status }),
    ...(source && { source }),
  }));

const SEEN = { tag: 'rivers', site: 'huggingface', status: 'unread' } as const;
/** A page whose papers are known, of which only the times change. */
const SEEN_AGAIN: [Step[], Step[], Filter[]] = [
  [{ ...SEEN, what: 'see', at: NOW - DAY, numbers: [1, 2] }],
  [{ ...SEEN, what: 'see', at: NOW, numbers: [1] }],
  [{ scope: 'seen' }],
];

/** An import after the clock was set back corrects the times of what it names. */
const SET_BACK: [Step[], Step[], Filter[]] = [
  [
    { ...SEEN, what: 'see', at: NOW, numbers: [6, 1] },
    { ...SEEN, what: 'import', at: NOW, numbers: [6, 1] },
  ],
  [{ ...SEEN, what: 'import', at: NOW - 1000, numbers: [6] }],
  [{ scope: 'seen' }],
];

describe('the list from the index', () => {
  it('equals the list from the store for every filter, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 8 }),
        fc.array(step, { maxLength: 4 }),
        fc.array(filter, { minLength: 1, maxLength: 12 }),
        async (before, after, filters) => {
          await Promise.all(db.tables.map((table) => table.clear()));
          for (const each of before) await OPERATIONS[each.what]?.(each);
          const indexes = { saved: await openScope('saved'), rest: await openScope('rest') };
          for (const each of after) await OPERATIONS[each.what]?.(each);
          await Promise.all([indexes.saved.refresh(), indexes.rest.refresh()]);
          for (const each of filters)
            expect(listFrom(indexes, each).slice()).toEqual(await listIds(each));
        },
      ),
      { numRuns: 60, examples: [SEEN_AGAIN, SET_BACK] },
    );
  });
});
