import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { PageDraft } from '../../lib/paper/paper';
import { db } from '../../lib/store/database';
import { lostFieldsOfSites } from '../../lib/store/field-health';
import { storeCapture } from '../../lib/store/join/capture';
import { DAY, freshStore, NOW } from './fresh-store';

freshStore();

let made = 0;
const draftOf = (more: Partial<PageDraft>): PageDraft => ({
  ids: [`arxiv:2611.${String(++made).padStart(5, '0')}`],
  title: `Paper ${made}`,
  authors: [{ family: `Ito${made}` }],
  published: '2026-11-21',
  ...more,
});

/** Stores pages of so many papers. */
async function show(list: string, pages: number, papers: number, more: Partial<PageDraft> = {}) {
  for (let page = 0; page < pages; page++) {
    const drafts = Array.from({ length: papers }, () => draftOf(more));
    const query = list === 'paper' ? {} : { query: `my illness ${made}` };
    await storeCapture({ site: 'dblp', listing: { list, ...query }, drafts }, NOW, 'dblp.org');
  }
}

describe('the fields of a site', () => {
  it('are lost where its pages have them no longer, on each kind of page, and return', async () => {
    await show('search', 8, 5);
    await show('paper', 40, 1);
    expect(await lostFieldsOfSites()).toEqual(new Map());
    await show('search', 4, 5, { authors: [] });
    await show('paper', 20, 1, { authors: [], published: '' });
    expect((await lostFieldsOfSites()).get('dblp')).toEqual([
      { host: 'dblp.org', list: 'paper', fields: ['authors', 'published'] },
      { host: 'dblp.org', list: 'search', fields: ['authors'] },
    ]);
    await show('paper', 1, 1);
    await show('search', 1, 1);
    expect(await lostFieldsOfSites()).toEqual(new Map());
  });

  it('are counted without what the user searched for and read', async () => {
    await show('search', 8, 5);
    await show('search', 4, 5, { authors: [] });
    const rows = await db.meta.where('key').startsWith('fields/').toArray();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/illness|2611/);
    expect(JSON.stringify(rows).length).toBeLessThan(3000);
  });

  it('are counted anew where the row is damaged, and a row is deleted after ninety days', async () => {
    await db.meta.put({ key: 'fields/acm/dl.acm.org/search', value: { at: NOW - 91 * DAY } });
    await db.meta.put({
      key: 'fields/pmlr/proceedings.mlr.press/volume',
      value: { at: NOW - DAY },
    });
    await db.meta.put({ key: 'fields/dblp/dblp.org/search', value: 'damaged' });
    await show('search', 1, 1);
    const rows = db.meta.where('key').startsWith('fields/');
    expect(await rows.primaryKeys()).toEqual([
      'fields/dblp/dblp.org/search',
      'fields/pmlr/proceedings.mlr.press/volume',
    ]);
    expect((await db.meta.get('fields/dblp/dblp.org/search'))?.value).toMatchObject({ at: NOW });
  });

  it('of a page that is stored without its host are not counted', async () => {
    const listing = { list: 'search' };
    await storeCapture({ site: 'dblp', listing, drafts: [draftOf({})] }, NOW);
    expect(await db.meta.where('key').startsWith('fields/').count()).toBe(0);
  });
});
