import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  answerCapture,
  answerHide,
  answerSave,
  answerSilence,
  answerStates,
} from '../../lib/background/answers';
import { MessageError } from '../../lib/messages';
import { settings } from '../../lib/settings/settings';
import { db } from '../../lib/store/database';
import { importItems } from '../../lib/store/import/import';
import { fakePermissions } from '../permissions';
import { freshStore, NOW, savedItem } from '../store/fresh-store';

freshStore();
beforeEach(fakePermissions);

const KNOWN = 'arxiv:2611.00001';
const sender = (site: string) => ({
  url: site === 'web' ? 'https://evil.example/' : 'https://huggingface.co/papers',
  frameId: 0,
  tab: { id: 7 },
  documentId: 'one',
});

/** What a message can carry: Firefox clones more than JSON has. */
const cyclic: Record<string, unknown> = { ids: [KNOWN], title: 'A paper' };
cyclic['authors'] = [cyclic];
const odd = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
  fc.constantFrom<unknown>(cyclic, Number.NaN, 1e308, '\u202e\u0000', [[[[]]]], KNOWN, [KNOWN]),
  fc.constant(JSON.parse('{"__proto__": {"saved": true, "ids": ["arxiv:2611.00001"]}}')),
);
/** An object with these fields, some of which are odd. */
const around = (fields: Record<string, unknown>) =>
  fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, fc.oneof(fc.constant(value), odd)]),
    ),
    { requiredKeys: [] },
  );
const draft = around({
  ids: [KNOWN, 'doi:10.1000/moss'],
  title: 'A paper on moss and on slow rivers',
  authors: [{ name: 'Bo Ek' }],
  abstract: 'Ice',
  published: '2026',
  links: { page: 'https://a.example/' },
  counts: { upvotes: 3 },
  rank: 1,
  stated: { tags: { citation_volume: ['3'] } },
});
const capture = fc
  .tuple(
    around({ listing: { list: 'daily' }, health: { expected: 1, read: 1 } }),
    fc.array(fc.oneof(draft, odd), { maxLength: 4 }),
    fc.constantFrom('web', 'huggingface'),
  )
  .map(([rest, drafts, site]) => ({ listing: { list: 'daily' }, ...rest, drafts, site }));

/** What a message is answered with; its problem if it is refused. */
async function answered(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof MessageError)) throw error;
    return error.problem;
  }
}

describe('whatever a script in a page sends', () => {
  it('it is refused or answered, and changes no setting and no saved paper', async () => {
    await importItems([savedItem(1, { note: 'Mine', tags: ['ice'] })], NOW);
    const mine = await db.entries.toArray();
    const before = await settings.get();
    await fc.assert(
      fc.asyncProperty(capture, odd, odd, async (page, data, other) => {
        const from = sender(page.site);
        await answered(answerCapture(page, from, NOW));
        await answered(answerCapture(data, from, NOW));
        await answered(answerStates(data, from, NOW));
        await answered(answerHide({ ids: data, hidden: other }, from, NOW));
        // Saving a saved paper again is no change.
        await answered(answerSave({ ids: data, saved: true, unstored: other }, from, NOW));
        // This document has shown nothing.
        await answered(answerSave(data, { ...from, documentId: 'two' }, NOW));
        expect(await db.entries.toArray()).toEqual(mine);
      }),
      { numRuns: 60 },
    );
    await answerSilence(sender('web'));
    expect(await settings.get()).toEqual(before);
    expect(({} as Record<string, unknown>)['saved']).toBeUndefined();
  });
});
