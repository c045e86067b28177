import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { VISIT_MS } from '../../../lib/paper/capture';
import { addTags, save, setStatus, unsave } from '../../../lib/store/edit/edit';
import { storeCapture } from '../../../lib/store/join/capture';
import { countPapers } from '../../../lib/store/paper-count';
import {
  countEntries,
  countTags,
  getBackup,
  getItems,
  listIds,
  listSources,
} from '../../../lib/store/read/list';
import { statesOf } from '../../../lib/store/read/states';
import { capture, draft, freshStore, id, NOW, see } from '../fresh-store';

freshStore();

const ids = (...numbers: number[]) => numbers.map(id);

beforeEach(async () => {
  await see([1], NOW - 3);
  await see([2], NOW - 2);
  await see([3], NOW - 1);
  await storeCapture({ ...capture([draft(4), draft(5)]), site: 'elsewhere' }, NOW);
  await addTags(ids(1), ['rivers', 'to read'], NOW + 1);
  await addTags(ids(4), ['rivers'], NOW + 2);
  await setStatus(ids(2), 'read', NOW + 3);
  await save(ids(3), NOW + 4);
  await unsave(ids(3), NOW + 5);
});

describe('a list', () => {
  it('of the collection is newest saved first', async () => {
    expect(await listIds({ scope: 'saved' })).toEqual(ids(2, 4, 1));
  });

  it('of everything seen is last seen first', async () => {
    expect(await listIds({ scope: 'seen' })).toEqual(ids(5, 4, 3, 2, 1));
  });

  it.each([
    ['a tag', { tags: ['rivers'] }, [4, 1]],
    ['two tags', { tags: ['rivers', 'to read'] }, [1]],
    ['a tag that nothing has', { tags: ['deltas'] }, []],
    ['a status', { status: 'unread' as const }, [4, 1]],
    ['a site', { source: 'elsewhere' }, [4]],
    ['all of them', { tags: ['rivers'], status: 'unread' as const, source: 'huggingface' }, [1]],
  ])('passes only papers with %s', async (_, conditions, passing) => {
    expect(await listIds({ scope: 'saved', ...conditions })).toEqual(passing.map(id));
  });

  it('gives at most as many as asked for, of those that pass', async () => {
    expect(await listIds({ scope: 'seen' }, 2)).toEqual(ids(5, 4));
    expect(await listIds({ scope: 'saved', tags: ['rivers'] }, 1)).toEqual(ids(4));
    expect(await listIds({ scope: 'seen', source: 'huggingface' }, 2)).toEqual(ids(3, 2));
  });
});

describe('items', () => {
  it('come in the order of the ids, unknown ones left out', async () => {
    const items = await getItems(ids(4, 9, 1));
    expect(items.map(({ paper }) => paper.id)).toEqual(ids(4, 1));
    expect(items[0]?.entry).toEqual({
      paper: id(4),
      savedAt: NOW + 2,
      tags: ['rivers'],
      note: '',
      status: 'unread',
    });
    expect(items[0]?.paper).not.toHaveProperty('rev');
  });

  it('have no entry where it was removed', async () => {
    expect((await getItems(ids(3)))[0]).not.toHaveProperty('entry');
  });

  it('of a backup hold their sightings', async () => {
    const [item] = await getBackup(ids(5));
    expect(item?.sightings).toMatchObject([{ paper: id(5), site: 'elsewhere', at: NOW }]);
  });
});

describe('counts', () => {
  it('count what is saved, unread and known', async () => {
    expect(await countEntries()).toEqual({ saved: 3, unread: 2 });
    expect(await countPapers()).toBe(5);
  });

  it('count how often each tag is used', async () => {
    expect(await countTags()).toEqual([
      { tag: 'rivers', count: 2 },
      { tag: 'to read', count: 1 },
    ]);
  });

  it('name the sites', async () => {
    expect(await listSources()).toEqual(['elsewhere', 'huggingface']);
  });
});

describe('states', () => {
  it('come in the order asked, unknown papers left out', async () => {
    const states = await statesOf([id(4), id(9), id(3), id(4)], NOW + VISIT_MS);
    expect(states.map((state) => [state.id, state.state])).toEqual([
      [id(4), 'saved'],
      [id(3), 'seen'],
    ]);
    expect(states[0]?.tags).toEqual(['rivers']);
  });

  it('say new for the length of the visit', async () => {
    const at = async (now: number) => (await statesOf(ids(5), now))[0]?.state;
    expect(await at(NOW + VISIT_MS - 1)).toBe('new');
    expect(await at(NOW + VISIT_MS)).toBe('seen');
  });

  it('say saved where one of two known papers with the identifier is', async () => {
    const doi = 'doi:10.1000/river';
    await storeCapture(capture([draft(6, { ids: [doi] })]), NOW);
    await save([doi], NOW);
    await storeCapture(capture([draft(1, { ids: [id(1), doi] })]), NOW);
    expect((await statesOf([doi], NOW))[0]).toMatchObject({ state: 'saved', savedAt: NOW });
    await unsave([doi], NOW);
    expect((await statesOf([doi], NOW))[0]?.state).toBe('saved');
    await unsave(ids(1), NOW);
    expect((await statesOf([doi], NOW))[0]?.state).not.toBe('saved');
  });
});
