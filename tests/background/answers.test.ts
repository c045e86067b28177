import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { answerCapture, answerSave, answerStates } from '../../lib/background/answers';
import { settings } from '../../lib/settings/settings';
import { db } from '../../lib/store/database';
import { prune } from '../../lib/store/prune';
import { fakePermissions } from '../permissions';
import { DAY, everything, freshStore, NOW } from '../store/fresh-store';

vi.mock('../../lib/store/prune', { spy: true });

freshStore();

const sender = { url: 'https://huggingface.co/papers', frameId: 0 };
const stranger = { url: 'https://example.org/papers', frameId: 4 };
const ids = ['arxiv:2611.00001'];
const capture = {
  site: 'huggingface',
  listing: { list: 'daily' },
  drafts: [{ ids, title: 'A paper' }],
};

describe('a capture', () => {
  it('is stored and answered with how its papers stand', async () => {
    const reply = await answerCapture(capture, sender, NOW);
    expect(reply).toMatchObject({ states: [{ id: ids[0], state: 'new' }], problems: [] });
    expect(await db.papers.count()).toBe(1);
  });

  it('of a site that is switched off is not', async () => {
    await settings.change({ captureOff: ['huggingface'] });
    expect(await answerCapture(capture, sender, NOW)).toEqual({ states: [], problems: [] });
    expect(await db.papers.count()).toBe(0);
  });

  it('is kept although forgetting old papers fails, and says so', async () => {
    vi.mocked(prune).mockRejectedValueOnce(new Error('a bad block'));
    const reply = await answerCapture(capture, sender, NOW);
    expect(reply.states).toHaveLength(1);
    expect(reply.problems).toEqual([{ kind: 'not_forgotten', value: 'Error: a bad block' }]);
  });

  it('that can’t be stored says why not', async () => {
    vi.spyOn(db.papers, 'bulkPut').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(answerCapture(capture, sender, NOW)).rejects.toMatchObject({
      problem: { kind: 'disk_full' },
    });
    expect(await db.sightings.count()).toBe(0);
  });
});

describe('a page of a site that is not permitted', () => {
  const dblp = { url: 'https://dblp.org/search?q=x', frameId: 0 };
  const shown = {
    ...capture,
    site: 'dblp',
    health: { expected: 1, read: 1, withoutAuthors: 0, withoutDate: 0 },
  };

  it('is not stored, once it is it is, with its health', async () => {
    const { permitted } = fakePermissions();
    expect(await answerCapture(shown, dblp, NOW)).toEqual({ states: [], problems: [] });
    expect(await db.papers.count()).toBe(0);
    permitted.add('*://dblp.org/*');
    expect((await answerCapture(shown, dblp, NOW)).states).toHaveLength(1);
    expect(await db.health.count()).toBe(1);
  });

  it('is stored when the user had that page read', async () => {
    fakePermissions();
    expect((await answerCapture({ ...shown, site: 'web' }, dblp, NOW)).states).toHaveLength(1);
  });
});

describe('a private window', () => {
  const hidden = { ...sender, tab: { incognito: true } };
  const health = { expected: 2, read: 2, withoutAuthors: 0, withoutDate: 0 };
  const shown = {
    ...capture,
    drafts: [...capture.drafts, { ids: ['doi:10.1000/river'], title: 'Another paper' }],
    health,
  };
  const [one, two] = shown.drafts;

  it('leaves nothing in the store of what was only seen', async () => {
    const before = await everything();
    const reply = await answerCapture(shown, hidden, NOW);
    expect(reply.states).toEqual([
      { id: ids[0], state: 'new', tags: [], firstSeen: NOW },
      { id: 'doi:10.1000/river', state: 'new', tags: [], firstSeen: NOW },
    ]);
    expect(vi.mocked(prune)).not.toHaveBeenCalled();
    const { meta: _, ...after } = await everything();
    expect(after).toEqual({ ...before, meta: undefined });
  });

  it('shows how stored papers stand, also under another identifier', async () => {
    await answerCapture(capture, sender, NOW - DAY);
    await answerSave({ ids, saved: true }, sender, NOW - DAY);
    const before = await everything();
    const other = { ...one, ids: ['doi:10.1000/lake', ...ids] };
    const reply = await answerCapture({ ...capture, drafts: [other, two] }, hidden, NOW);
    expect(reply.states).toMatchObject([
      { id: 'doi:10.1000/lake', state: 'saved', savedAt: NOW - DAY },
      { id: 'doi:10.1000/river', state: 'new' },
    ]);
    expect(await everything()).toEqual(before);
  });

  it('stores the papers that are saved, and only these', async () => {
    const unstored = { ...capture, drafts: [two] };
    const wish = { ids: two?.ids, saved: true, unstored };
    expect(await answerSave(wish, hidden, NOW)).toMatchObject([{ state: 'saved' }]);
    expect(await db.papers.toCollection().primaryKeys()).toEqual(two?.ids);
  });

  it('can’t store papers in the name of another site', async () => {
    const wish = { ids, saved: true, unstored: { ...capture, site: 'arxiv' } };
    await expect(answerSave(wish, hidden, NOW)).rejects.toThrow(/refused_/);
    expect(await db.papers.count()).toBe(0);
  });
});

describe('frames', () => {
  it('are refused, whatever they ask', async () => {
    await expect(answerCapture(capture, stranger, NOW)).rejects.toThrow(/refused_/);
    await expect(answerStates(ids, stranger, NOW)).rejects.toThrow(/refused_/);
    await expect(answerSave({ ids, saved: true }, stranger, NOW)).rejects.toThrow(/refused_/);
    expect(await db.entries.count()).toBe(0);
  });
});

describe('saving', () => {
  it('takes papers in and out, and answers with how they stand', async () => {
    await answerCapture(capture, sender, NOW);
    expect(await answerSave({ ids, saved: true }, sender, NOW)).toMatchObject([{ state: 'saved' }]);
    expect(await answerStates(ids, sender, NOW)).toMatchObject([{ state: 'saved' }]);
    expect(await answerSave({ ids, saved: false }, sender, NOW)).toMatchObject([{ state: 'new' }]);
  });

  it('of what is no list of identifiers is refused', async () => {
    await expect(answerSave('all', sender, NOW)).rejects.toThrow(/refused_/);
    await expect(answerStates({ length: 1 }, sender, NOW)).rejects.toThrow(/refused_/);
  });
});
