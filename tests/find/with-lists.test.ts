import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readTyped } from '../../lib/find/read-typed';
import { withLists } from '../../lib/find/with-lists';
import type { PaperState } from '../../lib/paper/capture';
import { save } from '../../lib/store/edit/edit';
import { storeCapture } from '../../lib/store/join/capture';
import { saveList } from '../../lib/store/own/smart-lists';
import { capture, draft, freshStore, id, NOW, paper } from '../store/fresh-store';

freshStore();

const state = (number: number, more: Partial<PaperState> = {}): PaperState => ({
  ...{ id: id(number), state: 'seen', tags: [], firstSeen: NOW },
  ...more,
});

describe('the smart lists that papers match', () => {
  beforeEach(async () => {
    await storeCapture(
      capture([
        draft(1, { title: 'Moss', rank: 1 }),
        draft(2, { ids: [id(2), 'doi:10.1000/2'], title: 'Fern and moss' }),
        draft(3, { title: 'Rust' }),
      ]),
      NOW,
    );
    await save([id(2)], NOW);
  });
  const namesOf = async (...states: PaperState[]) =>
    (await withLists(states, NOW)).map(({ lists }) => lists);

  it('are named in the order of the lists', async () => {
    await saveList('Both', 'moss OR fern', NOW);
    await saveList('Ferns', 'fern', NOW);
    await saveList('Saved', 'is:saved', NOW);
    await saveList('Nothing', 'is:blue', NOW);
    expect(await namesOf(state(1), state(2), state(3))).toEqual([
      ['Both'],
      ['Both', 'Ferns', 'Saved'],
      undefined,
    ]);
    expect(await namesOf(state(2, { id: 'doi:10.1000/2' }))).toEqual([['Both', 'Ferns', 'Saved']]);
    expect(await namesOf()).toEqual([]);
  });

  it('may ask where a paper was seen, and whether it is of no interest', async () => {
    await saveList('Daily', 'list:daily', NOW);
    await saveList('First', 'rank:1', NOW);
    await saveList('Hidden', 'is:hidden', NOW);
    expect(await namesOf(state(1), state(2, { hidden: true }), state(9))).toEqual([
      ['Daily', 'First'],
      ['Daily', 'Hidden'],
      undefined,
    ]);
  });

  it('are also those of papers that are not stored, unless the store knows them', async () => {
    await saveList('Moss', 'moss', NOW);
    await saveList('New', 'lichen', NOW);
    const unstored = [
      { paper: paper(8, { title: 'Lichen' }) },
      { paper: paper(1, { title: 'Lichen' }) },
    ];
    const states = await withLists([state(8), state(1)], NOW, unstored);
    expect(states.map(({ lists }) => lists)).toEqual([['New'], ['Moss']]);
  });

  it('without lists leave the states as they are', async () => {
    const states = [state(1)];
    expect(await withLists(states, NOW)).toEqual(states);
  });
});

describe('a typed address', () => {
  it.each([
    'https://huggingface.co/papers/2611.00003',
    'see huggingface.co/papers/2611.00003',
    'HTTPS://huggingface.co/papers/2611.00003',
  ])('%s of a known site is an identifier', async (text) => {
    const { parsed } = await readTyped(text, NOW);
    expect(parsed.query).toMatchObject({ kind: 'id', id: 'arxiv:2611.00003' });
  });

  it.each(['moss', 'huggingface.co', 'x:huggingface.co/papers/1', 'a.b/c'])(
    '%s is none',
    async (text) => {
      const { parsed } = await readTyped(text, NOW);
      expect(parsed.query).not.toMatchObject({ kind: 'id' });
    },
  );
});
