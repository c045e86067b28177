import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { addTags, save, setStatus, unsave } from '../../../lib/store/edit/edit';
import { storeCapture } from '../../../lib/store/join/capture';
import {
  countEntries,
  countTags,
  type Filter,
  getBackup,
  getEntries,
  getItems,
  getRemoved,
  listIds,
  sightingsOf,
} from '../../../lib/store/read/list';
import { paperIds } from '../../../lib/store/read/states';
import { trash } from '../../../lib/store/read/trash';
import { capture, DAY, draft, freshStore, id, NOW, see } from '../fresh-store';

freshStore();

const ids = (...numbers: number[]) => numbers.map(id);

/** 1 to 3 are saved, 1 first; 4 was removed; 5 and 6 were only seen, 6 elsewhere. */
beforeEach(async () => {
  for (const number of [1, 2, 3, 4, 5]) await see([number], NOW + number);
  await storeCapture({ ...capture([draft(6), draft(2)]), site: 'elsewhere' }, NOW + 6);
  await addTags(ids(1), ['moss', 'wet'], NOW + 11);
  await addTags(ids(2), ['moss', 'dry'], NOW + 12);
  await setStatus(ids(3), 'read', NOW + 13);
  await save(ids(4), NOW + 14);
  await unsave(ids(4), NOW + 15);
});

describe('a list of papers', () => {
  it.each<[Filter, number[]]>([
    [{ scope: 'saved' }, [3, 2, 1]],
    [{ scope: 'seen' }, [6, 2, 5, 4, 3, 1]],
    [{ scope: 'seen', alone: true }, [6, 5, 4]],
    [{ scope: 'saved', alone: true }, [3, 2, 1]],
    [{ scope: 'seen', tags: ['moss'] }, [2, 1]],
    [{ scope: 'seen', status: 'read' }, [3]],
    [{ scope: 'seen', source: 'elsewhere' }, [6, 2]],
    [{ scope: 'seen', source: 'elsewhere', alone: true }, [6]],
    [{ scope: 'saved', status: 'unread' }, [2, 1]],
    [{ scope: 'saved', status: 'unread', tags: ['wet'] }, [1]],
    [{ scope: 'saved', status: 'unread', source: 'elsewhere' }, [2]],
    [{ scope: 'saved', source: 'elsewhere' }, [2]],
    [{ scope: 'saved', of: ids(1, 9, 3, 2) }, [1, 3, 2]],
    [{ scope: 'seen', of: ids(5, 1, 6), alone: true }, [5, 6]],
    [{ scope: 'saved', of: ids(5, 1), alone: true }, [5, 1]],
    [{ scope: 'saved', of: ids(5, 1, 3), tags: ['wet'] }, [1]],
    [{ scope: 'saved', of: ids(2, 1), tags: ['moss', 'wet'] }, [1]],
    [{ scope: 'saved', of: ids(5, 1, 3), status: 'read' }, [3]],
    [{ scope: 'saved', of: ids(1, 6, 2), source: 'elsewhere' }, [6, 2]],
    [{ scope: 'saved', of: ids(4), status: 'unread' }, []],
    [{ scope: 'saved', of: [] }, []],
  ])('of %j holds %j, and at most so many', async (filter, numbers) => {
    expect(await listIds(filter)).toEqual(numbers.map(id));
    for (const limit of [1, 2, 9])
      expect(await listIds(filter, limit)).toEqual(numbers.slice(0, limit).map(id));
  });
});

describe('tags in use', () => {
  it('are in order of their papers, then of their names', async () => {
    expect(await countTags()).toEqual([
      { tag: 'moss', count: 2 },
      { tag: 'dry', count: 1 },
      { tag: 'wet', count: 1 },
    ]);
  });
});

describe('entries', () => {
  it('are those of saved papers', async () => {
    const entries = await getEntries(ids(4, 3, 9, 1, 5));
    expect(entries.map(({ paper }) => paper)).toEqual(ids(3, 1));
    expect(await countEntries()).toEqual({ saved: 3, unread: 2 });
  });

  it('of removed papers are in a backup without what was written', async () => {
    await setStatus(ids(5), 'read', NOW + 20);
    await unsave(ids(5), NOW + 21);
    const removed = await getRemoved();
    expect(removed.map(({ ids: all }) => all)).toEqual([ids(4), ids(5)]);
    expect(removed[0]?.entry).toMatchObject({ paper: id(4), removedAt: NOW + 15, tags: [] });
    expect(removed[1]?.entry).toMatchObject({ removedAt: NOW + 21 });
    for (const { entry } of removed) {
      expect(entry).not.toHaveProperty('kept');
      expect(entry).not.toHaveProperty('rev');
    }
    await db.papers.delete(id(4));
    expect((await getRemoved())[0]?.ids).toEqual([id(4)]);
  });

  it('are in a backup with their stamps, and with the sightings of the papers', async () => {
    const items = await getBackup(ids(2, 9, 4));
    expect(items.map(({ paper, entry }) => [paper.id, entry !== undefined])).toEqual([
      [id(2), true],
      [id(4), false],
    ]);
    expect(items[0]?.entry).toHaveProperty('stamps');
    expect(items[0]?.sightings?.map(({ site }) => site)).toEqual(['elsewhere', 'huggingface']);
    expect(await sightingsOf(id(2))).toHaveLength(2);
    expect(await sightingsOf(id(9))).toEqual([]);
    expect((await getItems(ids(2)))[0]?.entry).not.toHaveProperty('stamps');
  });
});

it('the papers with some identifiers come in their order, each once', async () => {
  await storeCapture(capture([draft(1, { ids: [id(1), 'doi:10.1000/1'] })]), NOW);
  expect(await paperIds([id(3), 'doi:10.1000/1', id(9), id(1)])).toEqual(ids(3, 1));
  expect(await paperIds([])).toEqual([]);
});

it('the trash holds what was removed 30 days ago, to the ms', async () => {
  expect(await trash(NOW + 15 + 30 * DAY)).toEqual(ids(4));
  expect(await trash(NOW + 16 + 30 * DAY)).toEqual([]);
});
