import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openScope } from '../../lib/find/scope-index';
import { suggestPapers } from '../../lib/find/suggest';
import { tagsFor } from '../../lib/find/suggest-tags';
import { addTags, save } from '../../lib/store/edit/edit';
import { storeCapture } from '../../lib/store/join/capture';
import { capture, draft, freshStore, id, NOW } from '../store/fresh-store';

freshStore();

const authors = (...families: string[]) => families.map((family) => ({ given: 'A.', family }));

it('the address bar gets the saved papers that match, with their pages and what is known', async () => {
  expect(await suggestPapers('moss', NOW)).toEqual([]);
  await storeCapture(
    capture([
      draft(1, { title: 'Old $\\alpha$ moss', authors: authors('Li', 'Wu'), published: '2024-05' }),
      draft(2, { title: 'Moss and fern', authors: authors('Ek') }),
      draft(3, { title: 'Moss of another page', links: { page: 'https://moss.example/3' } }),
      draft(4, { title: 'Moss that was only seen' }),
      draft(5, { ids: ['neurips:5'], title: 'Moss without a page' }),
    ]),
    NOW,
  );
  await save([id(1), id(2), id(3), 'neurips:5'], NOW);
  await addTags([id(1)], ['plants', 'to read'], NOW);
  const found = await suggestPapers('moss', NOW);
  expect(found.toSorted((a, b) => (a.address < b.address ? -1 : 1))).toEqual([
    {
      address: 'https://arxiv.org/abs/2611.00001',
      title: 'Old α moss',
      facts: 'Li et al. · 2024 · plants · to read',
    },
    { address: 'https://arxiv.org/abs/2611.00002', title: 'Moss and fern', facts: 'Ek' },
    { address: 'https://moss.example/3', title: 'Moss of another page', facts: '' },
  ]);
  const titles = async (text: string) => (await suggestPapers(text, NOW)).map(({ title }) => title);
  expect(await titles('moss sort:title')).toEqual([
    ...['Moss and fern', 'Moss of another page', 'Old α moss'],
  ]);
  expect(await titles('')).toEqual([]);
  // Six at most, also those that were saved since.
  const numbers = [11, 12, 13, 14, 15, 16, 17];
  await storeCapture(capture(numbers.map((each) => draft(each, { title: `Lichen ${each}` }))), NOW);
  await save(numbers.map(id), NOW);
  expect(await suggestPapers('lichen', NOW)).toHaveLength(6);
  expect(await suggestPapers('lichen 17', NOW)).toHaveLength(1);
});

it('tags are suggested for a paper from those of others, and none for an unknown one', async () => {
  const titles = ['Bryophyte spores', 'Bryophyte mats of spores', 'Bryophyte mats and spores'];
  await storeCapture(
    capture([
      ...titles.map((title, at) => draft(at + 1, { title })),
      ...Array.from({ length: 30 }, (_, at) => draft(at + 10, { title: `River ${at}` })),
    ]),
    NOW,
  );
  await save([1, 2, 3, ...Array.from({ length: 30 }, (_, at) => at + 10)].map(id), NOW);
  await addTags([id(1), id(2)], ['moss'], NOW);
  const saved = await openScope('saved');
  expect((await tagsFor(id(3), saved)).map(({ tag }) => tag)).toEqual(['moss']);
  expect(await tagsFor(id(99), saved)).toEqual([]);
  await addTags([id(3)], ['moss'], NOW);
  await saved.refresh();
  expect(await tagsFor(id(3), saved)).toEqual([]);
});
