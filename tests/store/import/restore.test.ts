import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { lastOperation } from '../../../lib/store/edit/journal';
import { undo } from '../../../lib/store/edit/undo';
import { restore } from '../../../lib/store/import/restore';
import { listApart } from '../../../lib/store/join/apart';
import { storeCapture } from '../../../lib/store/join/capture';
import { capture, draft, freshStore, id, NOW, savedItem, see } from '../fresh-store';

freshStore();

const DOI = 'doi:10.1000/moss';
const PAIR: [string, string] = [id(1), DOI];
/** A page that gives both identifiers for one paper. */
const showBoth = () => storeCapture(capture([draft(1, { ids: PAIR })]), NOW + 5);
const identifiers = async () => (await db.papers.toArray()).map(({ ids }) => ids);

describe('a restored pair of papers that are not the same', () => {
  it('is kept apart when a page gives both identifiers', async () => {
    await restore({ items: [], apart: [PAIR] }, 'missing', NOW);
    await see([1], NOW + 1);
    await storeCapture(capture([draft(1, { ids: [DOI] })]), NOW + 2);
    await showBoth();
    expect(await identifiers()).toEqual([[id(1)], [DOI]]);
  });

  it('is forgotten when the restore is undone', async () => {
    await see([1]);
    await restore({ items: [savedItem(1)], apart: [PAIR] }, 'missing', NOW);
    expect(await listApart()).toEqual([PAIR]);
    await undo(NOW + 1);
    expect(await listApart()).toEqual([]);
    await storeCapture(capture([draft(1, { ids: [DOI] })]), NOW + 2);
    await showBoth();
    expect(await identifiers()).toEqual([[id(1), DOI]]);
  });

  it('can be undone when the restore changed nothing else', async () => {
    await see([1]);
    expect(await restore({ items: [], apart: [PAIR] }, 'missing', NOW)).toMatchObject({ count: 1 });
    await undo(NOW + 1);
    expect(await listApart()).toEqual([]);
  });

  it('that was there before stays when the restore is undone', async () => {
    await db.apart.put({ a: id(1), b: DOI });
    await restore({ items: [savedItem(2)], apart: [PAIR] }, 'missing', NOW);
    await undo(NOW + 1);
    expect(await listApart()).toEqual([PAIR]);
  });
});

describe('a restore that joins known papers', () => {
  it('can be undone although no entry has changed', async () => {
    await see([1, 2]);
    const item = { paper: { ...savedItem(1).paper, ids: [id(1), id(2)] } };
    expect(await restore({ items: [item] }, 'missing', NOW)).toMatchObject({ count: 1 });
    expect(await identifiers()).toEqual([[id(1), id(2)]]);
    expect(await lastOperation()).toMatchObject({ what: 'restore' });
    await undo(NOW + 1);
    expect(await identifiers()).toEqual([[id(1)], [id(2)]]);
  });
});
