import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { libraryLook, TABLE_COLUMNS, withColumn } from '../../lib/settings/library';

beforeEach(() => fakeBrowser.reset());

it('a damaged look of the library is the usual one', async () => {
  const usual = await libraryLook.get();
  expect(usual.layout).toBe('comfortable');
  await fakeBrowser.storage.local.set({ library: { layout: 'diagonal', columns: 'venue' } });
  expect(await libraryLook.get()).toEqual(usual);
  await fakeBrowser.storage.local.set({ library: { layout: 'table', columns: ['venue', 7] } });
  expect(await libraryLook.get()).toEqual({ layout: 'table', columns: ['venue'] });
});

it('columns are in their order, whichever was chosen first', () => {
  const look = { layout: 'table', columns: ['upvotes'] } as const;
  const more = withColumn({ ...look, columns: [...look.columns] }, 'authors', true);
  expect(more.columns).toEqual(['authors', 'upvotes']);
  expect(TABLE_COLUMNS.indexOf('authors')).toBeLessThan(TABLE_COLUMNS.indexOf('upvotes'));
});

it('a table may have these columns, and has the most important ones at first', async () => {
  const all = 'title authors published venue saved met status tags upvotes gained citations'.split(
    ' ',
  );
  await fakeBrowser.storage.local.set({ library: { columns: all.toReversed() } });
  expect(await libraryLook.get()).toEqual({ layout: 'comfortable', columns: all });
  for (const layout of ['comfortable', 'compact', 'table']) {
    await fakeBrowser.storage.local.set({ library: { layout } });
    const columns = ['authors', 'published', 'venue', 'tags', 'upvotes'];
    expect(await libraryLook.get()).toEqual({ layout, columns });
  }
});

it('a column that is hidden leaves the others', () => {
  const look = { layout: 'table', columns: ['authors', 'venue'] } as const;
  const less = withColumn({ ...look, columns: [...look.columns] }, 'authors', false);
  expect(less).toEqual({ columns: ['venue'] });
});
