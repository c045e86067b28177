import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerCapture, answerSave, answerStates } from '../../lib/background/answers';
import { changeShown, forgetTab, shownIn } from '../../lib/background/shown';
import { settings } from '../../lib/settings/settings';
import { db } from '../../lib/store/database';
import { addTags, save, unsave } from '../../lib/store/edit/edit';
import { prune } from '../../lib/store/prune';
import { fakePermissions } from '../permissions';
import { DAY, everything, freshStore, NOW } from '../store/fresh-store';

vi.mock('../../lib/store/prune', { spy: true });

freshStore();

const tab = { id: 7 };
const sender = { url: 'https://huggingface.co/papers', frameId: 0, tab, documentId: 'one' };
const stranger = { ...sender, url: 'https://example.org/papers', frameId: 4 };
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
  const dblp = { ...sender, url: 'https://dblp.org/search?q=x' };
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
  const hidden = { ...sender, tab: { id: 8, incognito: true } };
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
    await answerCapture(shown, hidden, NOW);
    expect(await answerSave(wish, hidden, NOW)).toMatchObject([{ state: 'saved' }]);
    expect(await db.papers.toCollection().primaryKeys()).toEqual(two?.ids);
  });

  it('stores no paper that is not saved, nor one of a site that is switched off', async () => {
    await answerCapture(shown, hidden, NOW);
    await answerSave({ ids: two?.ids, saved: true, unstored: shown }, hidden, NOW);
    expect(await db.papers.toCollection().primaryKeys()).toEqual(two?.ids);
    await settings.change({ captureOff: ['huggingface'] });
    const other = { ...hidden, documentId: 'other' };
    await answerCapture(shown, other, NOW);
    expect(await answerSave({ ids, saved: true, unstored: shown }, other, NOW)).toEqual([]);
    expect(await db.papers.count()).toBe(1);
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

describe('a document', () => {
  const others = ['arxiv:2611.00009'];
  const back = { ...sender, documentId: 'two' };

  beforeEach(async () => {
    await answerCapture({ ...capture, drafts: [{ ids: others, title: 'Another' }] }, back, NOW);
    await answerSave({ ids: others, saved: true }, back, NOW);
    await answerCapture(capture, sender, NOW);
  });

  it('gets no answer about papers that it has not shown', async () => {
    expect(await answerStates([...others, ...ids], sender, NOW)).toMatchObject([{ id: ids[0] }]);
    expect(await answerSave({ ids: others, saved: false }, sender, NOW)).toEqual([]);
    expect((await db.entries.get(others[0] ?? ''))?.savedAt).toBeDefined();
    for (const other of [
      { ...sender, tab: { id: 8 } },
      { ...sender, documentId: 'three' },
    ])
      expect(await answerStates(ids, other, NOW)).toEqual([]);
    await expect(answerStates(ids, { ...sender, tab: undefined }, NOW)).rejects.toThrow(/refused_/);
  });

  it('is known by its address in a browser that has no ids of documents', async () => {
    const old = { ...sender, documentId: undefined };
    await answerCapture(capture, old, NOW);
    expect(await answerStates(ids, old, NOW)).toHaveLength(1);
    const next = { ...old, url: 'https://huggingface.co/papers/trending' };
    expect(await answerStates(ids, next, NOW)).toEqual([]);
  });

  it('that comes back still gets answers, until its tab is closed', async () => {
    expect(await answerStates(others, back, NOW)).toMatchObject([{ state: 'saved' }]);
    await forgetTab(tab.id);
    expect(await answerStates(others, back, NOW)).toEqual([]);
  });

  it('gets answers about papers that were merged since', async () => {
    const both = [...ids, ...others].map((id) => ({ ids: [id], title: 'A paper' }));
    await answerCapture({ ...capture, drafts: both }, sender, NOW);
    await answerCapture(
      { ...capture, drafts: [{ ids: ['doi:10.1000/moss', ...ids], title: 'A paper' }] },
      back,
      NOW,
    );
    expect(await answerStates(ids, sender, NOW)).toMatchObject([{ id: ids[0] }]);
    expect(await answerStates(['doi:10.1000/moss'], back, NOW)).toHaveLength(1);
  });

  it('is remembered only as long as others of its tab are few, and up to a size', async () => {
    for (let count = 0; count < 12; count++)
      await answerCapture(capture, { ...sender, documentId: `later ${count}` }, NOW);
    expect(await answerStates(ids, sender, NOW)).toEqual([]);
    const shown = (unit: number) => ({
      ids: Array.from({ length: 100_000 }, (_, at) => `arxiv:${unit}.${at}`),
    });
    await changeShown(sender, () => shown(2611));
    const kept = (await shownIn(sender))?.ids ?? [];
    expect(kept.length).toBeGreaterThan(10_000);
    expect(kept.join('').length).toBeLessThanOrEqual(300_000);
  });

  it('is remembered although the memory of all tabs is used up', async () => {
    const { session } = fakeBrowser.storage;
    vi.spyOn(session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await answerCapture(capture, sender, NOW);
    expect(await answerStates(ids, sender, NOW)).toHaveLength(1);
  });
});

describe('a page that is read on a click', () => {
  const web = { url: 'https://evil.example/list', frameId: 0, tab, documentId: 'web' };
  const shown = { ...capture, site: 'web' };
  const saved = () => db.entries.get(ids[0] ?? '').then((entry) => entry?.savedAt);
  const OLD = NOW - 90 * 24 * 3600e3;

  it('shows nothing of what the user did elsewhere', async () => {
    await answerCapture(capture, sender, OLD);
    await answerSave({ ids, saved: true }, sender, OLD);
    await addTags(ids, ['private'], OLD);
    const unknown = { id: ids[0], state: 'seen', tags: [], firstSeen: NOW };
    expect((await answerCapture(shown, web, NOW)).states).toEqual([unknown]);
    expect(await answerStates(ids, web, NOW)).toEqual([unknown]);
  });

  it('shows the same of papers that are known and that are not', async () => {
    const [known] = (await answerCapture(shown, web, NOW)).states;
    await db.papers.clear();
    const later = { ...web, documentId: 'later' };
    expect((await answerCapture(shown, later, NOW)).states).toEqual([known]);
  });

  it('does no harm to a paper that is saved already', async () => {
    await answerCapture(capture, sender, OLD);
    await answerSave({ ids, saved: true }, sender, OLD);
    await addTags(ids, ['private'], OLD);
    await answerCapture(shown, web, NOW);
    const [done] = await answerSave({ ids, saved: true }, web, NOW);
    expect(done).toEqual({ id: ids[0], state: 'saved', tags: [], firstSeen: NOW, savedAt: NOW });
    expect(await answerSave({ ids, saved: false }, web, NOW)).toMatchObject([{ state: 'seen' }]);
    expect(await saved()).toBe(OLD);
    expect((await db.entries.get(ids[0] ?? ''))?.tags).toEqual(['private']);
  });

  it('takes back what it has saved, and nothing that was saved again elsewhere', async () => {
    await answerCapture(shown, web, NOW);
    await answerSave({ ids, saved: true }, web, NOW);
    await answerSave({ ids, saved: true }, web, NOW + 1);
    await answerSave({ ids, saved: false }, web, NOW + 2);
    expect(await saved()).toBeUndefined();
    await answerSave({ ids, saved: true }, web, NOW + 3);
    await unsave(ids, NOW + 4);
    expect(await answerStates(ids, web, NOW + 5)).toMatchObject([{ state: 'seen' }]);
    await save(ids, NOW + 6);
    await answerSave({ ids, saved: false }, web, NOW + 7);
    expect(await saved()).toBe(NOW + 6);
  });

  it('keeps all of several requests at once', async () => {
    const second = ['arxiv:2611.00002'];
    const drafts = [...capture.drafts, { ids: second, title: 'Another' }];
    await answerCapture({ ...shown, drafts }, web, NOW);
    await Promise.all(
      [ids, second].map((each) => answerSave({ ids: each, saved: true }, web, NOW)),
    );
    const states = await answerStates([...ids, ...second], web, NOW);
    expect(states.map(({ state }) => state)).toEqual(['saved', 'saved']);
  });
});
