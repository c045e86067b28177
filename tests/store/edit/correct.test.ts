import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../../lib/paper/parse/parse-entry';
import { db } from '../../../lib/store/database';
import { setCorrections } from '../../../lib/store/edit/edit';
import { undo } from '../../../lib/store/edit/undo';
import { storeCapture } from '../../../lib/store/join/capture';
import { changesFor } from '../../../lib/store/read/index-changes';
import { getBackup, getItems } from '../../../lib/store/read/list';
import { capture, DAY, draft, freshStore, id, NOW, see } from '../fresh-store';

freshStore();

describe('what the user puts right', () => {
  const names = [{ given: 'Ada', family: 'Fern' }, { literal: 'The Moss Group' }];

  it('stands before what pages say, is undone, and taken back', async () => {
    await see([1]);
    await setCorrections(id(1), { authors: names, published: '2024-05' }, NOW);
    const mended = async () => (await getItems([id(1)]))[0]?.paper;
    expect(await mended()).toMatchObject({
      authors: names,
      authorCount: 2,
      authorsComplete: true,
      published: '2024-05',
    });
    await storeCapture(capture([draft(1, { published: '2023', authorCount: 9 })]), NOW + DAY);
    expect(await mended()).toMatchObject({ authors: names, published: '2024-05' });
    await setCorrections(id(1), undefined, NOW + DAY);
    expect(await mended()).toMatchObject({ authors: [], authorCount: 9, published: '2023' });
    await undo(NOW + DAY);
    expect((await mended())?.published).toBe('2024-05');
  });

  it('is found by its search, and in the backup beside what pages say', async () => {
    await see([1]);
    await setCorrections(id(1), { authors: names }, NOW);
    const { read } = await changesFor('saved', 0);
    expect((await read([id(1)]))[0]?.paper.authors).toEqual(names);
    const [item] = await getBackup([id(1)]);
    expect(item?.paper.authors).toEqual([]);
    expect(parseEntry(item?.entry, id(1))?.entry.corrections).toEqual({ authors: names });
  });

  it('is any variable of the publication, the kind and the title; what is emptied is hidden', async () => {
    const publication = { 'container-title': 'Moss', volume: '5', issue: '1' };
    await storeCapture(capture([draft(1, { publication, kind: 'article' })]), NOW);
    const mended = async () => (await getItems([id(1)]))[0]?.paper;
    await setCorrections(
      id(1),
      { title: 'On ferns', kind: 'thesis', publication: { volume: '6', issue: null } },
      NOW,
    );
    await setCorrections(id(1), { publication: { page: '3' } }, NOW + 1);
    expect(await mended()).toMatchObject({ title: 'On ferns', kind: 'thesis', venue: 'Moss' });
    expect((await mended())?.publication).toEqual({
      'container-title': 'Moss',
      volume: '6',
      page: '3',
    });
    const { read } = await changesFor('saved', 0);
    expect((await read([id(1)]))[0]?.paper.title).toBe('On ferns');
    const [item] = await getBackup([id(1)]);
    expect(parseEntry(item?.entry, id(1))?.entry.corrections).toEqual({
      title: 'On ferns',
      kind: 'thesis',
      publication: { volume: '6', issue: null, page: '3' },
    });
    await undo(NOW + 2);
    expect((await mended())?.publication).not.toHaveProperty('page');
    await setCorrections(id(1), { publication: { issue: undefined } }, NOW + 3);
    expect((await mended())?.publication).toEqual({ ...publication, volume: '6' });
  });

  it('makes the venue follow the journal', async () => {
    await storeCapture(capture([draft(1, { venue: 'Moss' })]), NOW);
    const venue = async () => (await getItems([id(1)]))[0]?.paper.venue;
    await setCorrections(id(1), { publication: { volume: '5' } }, NOW);
    expect(await venue()).toBe('Moss');
    await setCorrections(id(1), { publication: { 'container-title': 'Fern' } }, NOW);
    expect(await venue()).toBe('Fern');
    await setCorrections(id(1), { publication: { 'container-title': null } }, NOW);
    expect(await venue()).toBeUndefined();
  });

  it('is kept out where it makes no sense', async () => {
    await see([1]);
    await setCorrections(id(1), { authors: [], published: 'soon' }, NOW);
    expect(await db.entries.get(id(1))).toBeUndefined();
  });
});
