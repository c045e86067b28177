import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readQuery } from '../../lib/find';
import { scan } from '../../lib/find/scan';
import { openScope } from '../../lib/find/scope-index';
import { find } from '../../lib/search/flat/find';
import { db } from '../../lib/store/database';
import { importItems } from '../../lib/store/import/import';
import { freshStore, id, NOW, savedItem } from '../store/fresh-store';

freshStore();

beforeEach(async () => {
  const titles = [
    'Schrödinger bridges for weather',
    'A graph of $\\alpha$-stable noise',
    'Rereading self-supervised graphs',
    'Notes on nothing',
  ];
  const authors = [{ given: 'Ana', family: 'Müller' }];
  const items = titles.map((title, index) => {
    const { paper, entry } = savedItem(index + 1, { savedAt: NOW - index, note: 'wombat' });
    return {
      paper: { ...paper, title, authors, abstract: 'Of gardens.' },
      ...(entry && { entry }),
    };
  });
  await importItems(items, NOW);
});

async function scanned(text: string): Promise<string[]> {
  let found: string[] = [];
  for await (const ids of scan(readQuery(text, NOW).parsed.query, { scope: 'saved' })) found = ids;
  return found;
}

describe('a scan', () => {
  it.each([
    ['schrodinger', [1]],
    ['muller graph', [2, 3]],
    ['alpha stab', [2]],
    ['self-supervised', [3]],
    ['selfsupervised', [3]],
    ['re reading', []],
    ['weather graph', []],
    ['wombat', []],
    ['gardens', []],
    ['title:graph', []],
    ['graph OR weather', []],
    ['"graph"', []],
    ['-graph', []],
    ['graph ?!', [2, 3]],
  ])('for %s finds only papers that the index finds, newest first', async (text, numbers) => {
    const found = await scanned(text);
    expect(found).toEqual(numbers.map(id));
    const { query } = readQuery(text, NOW).parsed;
    const index = await openScope('saved');
    const whole = query ? find(index.segments(), query, new Map()).ids.slice() : [];
    expect(whole).toEqual(expect.arrayContaining(found));
  });
});

it('does not read all papers when the first ones already fill many screens', async () => {
  await importItems(
    Array.from({ length: 1300 }, (_, index) => savedItem(index + 10)),
    NOW,
  );
  const read = vi.spyOn(db.papers, 'bulkGet');
  expect((await scanned('paper')).length).toBeGreaterThanOrEqual(1000);
  expect(read.mock.calls.flatMap(([ids]) => ids).length).toBeLessThan(1250);
  // A rare word is looked for in all of them.
  expect(await scanned('weather')).toEqual([id(1)]);
  read.mockRestore();
});
