import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { likeThis } from '../../lib/find/like-this';
import { openScope } from '../../lib/find/scope-index';
import { addTags, save } from '../../lib/store/edit/edit';
import { storeCapture } from '../../lib/store/join/capture';
import { getItems } from '../../lib/store/read/list';
import { capture, draft, freshStore, id, NOW } from '../store/fresh-store';

freshStore();

it('saved papers that are like one say why, in the words of that paper', async () => {
  const authors = [{ given: 'Ada', family: 'Ørsted' }];
  await storeCapture(
    capture([
      draft(1, { title: 'Spores of Schrödinger', abstract: 'Bryophyte mats grow.', authors }),
      draft(2, { title: 'Bryophyte mats of Schrodinger', abstract: 'Spores grow.', authors }),
      draft(3, { title: 'Bryophyte rivers', abstract: 'Schrödinger.' }),
      draft(4, { title: 'Bryophyte mats that were only seen' }),
      ...[5, 6, 7].map((each) => draft(each, { title: `Stones ${each}` })),
    ]),
    NOW,
  );
  await save([1, 2, 3, 5, 6, 7].map(id), NOW);
  await addTags([id(1), id(2), id(5)], ['to read'], NOW);
  const [item] = await getItems([id(1)]);
  if (!item) throw new Error('not stored');
  const found = await likeThis(item, await openScope('saved'));
  expect(found.map(({ item: { paper } }) => paper.id)).toEqual([id(2), id(3)]);
  const [first, second] = found;
  expect(first?.tags).toEqual(['to read']);
  expect(first?.words).toHaveLength(4);
  expect(second?.tags).toEqual([]);
  expect(second?.words.sort()).toEqual(['Bryophyte', 'Schrödinger']);
  for (const word of first?.words ?? [])
    expect(['Spores', 'Schrödinger', 'Bryophyte', 'mats', 'grow', 'Ørsted', 'Ada']).toContain(word);
});

it('name one form of a word that both papers have in two', async () => {
  await storeCapture(
    capture([
      draft(1, { title: 'Lichen models of a roof', abstract: 'A lichen model and its slates.' }),
      draft(2, { title: 'Lichen models', abstract: 'This model.' }),
      ...[5, 6, 7].map((each) => draft(each, { title: `Stones ${each}` })),
    ]),
    NOW,
  );
  await save([1, 2, 5, 6, 7].map(id), NOW);
  const [item] = await getItems([id(1)]);
  if (!item) throw new Error('not stored');
  const [found] = await likeThis(item, await openScope('saved'));
  expect(found?.words.map((word) => word.toLowerCase()).sort()).toEqual(['lichen', 'models']);
});
