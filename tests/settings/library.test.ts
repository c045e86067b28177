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
