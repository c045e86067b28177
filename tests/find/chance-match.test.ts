import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addSeen, openIndex, readTyped, searchSaved } from '../../lib/find';
import { save } from '../../lib/store/edit/edit';
import { storeCapture } from '../../lib/store/join/capture';
import { capture, draft, freshStore, id, NOW } from '../store/fresh-store';

freshStore();

const PAPERS = [
  draft(1, {
    title: 'Attention for lichens',
    authors: [{ given: 'Ashish', family: 'Vaswani' }],
  }),
  draft(2, {
    title: 'Stones on the shore',
    abstract: 'Vaswani paid attention to some of the lichens that glow.',
  }),
  draft(3, { title: 'Lichens which glow', abstract: 'Vaswani is thanked.' }),
  draft(4, { title: 'Bodies of moss' }),
  draft(5, { title: 'Bayesian diagnosis in expert systems' }),
  draft(6, { title: 'A map of moss with rust beside it' }),
  draft(7, { title: 'Rust and everything about lakes, rivers and moss rust' }),
  draft(8, { title: 'Lichens that Vaswani saw' }),
];

beforeEach(async () => {
  await storeCapture(capture(PAPERS), NOW);
});

async function ask(text: string, saved: number[]) {
  await save(saved.map(id), NOW);
  const [own, rest] = [await openIndex('saved', () => {}), await openIndex('rest', () => {})];
  const asked = await readTyped(text, NOW);
  const found = { ...asked, ...(await searchSaved(asked, own, NOW)) };
  const { ids, near } = await addSeen(found, own, rest, false, NOW);
  return { found: ids.slice().map((each) => Number(each.slice(-1))), near };
}

describe('a chance match in an abstract', () => {
  it('does not hide papers that lack one word and have the others in title and authors', async () => {
    const { found, near } = await ask('vaswani lichens glow attention', [1, 2]);
    expect({ found, near }).toEqual({ found: [1, 2], near: 'some' });
  });

  it('does not hide them beside a filter either', async () => {
    const { found, near } = await ask('vaswani lichens glow attention is:unread', [1, 2]);
    expect({ found, near }).toEqual({ found: [1, 2], near: 'some' });
  });

  it('brings them with a filter only where it does so without', async () => {
    expect((await ask('vaswani attention lichens', [1, 2, 8])).found).toEqual([1, 2]);
    expect((await ask('vaswani attention lichens -ashish', [1, 2, 8])).found).toEqual([2]);
  });

  it('of a paper that was only seen does not hide a saved one', async () => {
    const { found, near } = await ask('vaswani attention glow', [1]);
    expect({ found, near }).toEqual({ found: [1, 2], near: 'some' });
  });

  it('follows the papers that have the words in the title', async () => {
    expect(await ask('vaswani attention', [1, 2])).toEqual({ found: [1, 2], near: undefined });
  });

  it('does not bring papers that have only one of two words', async () => {
    expect(await ask('attention glow', [1, 2, 3])).toEqual({ found: [2], near: undefined });
  });

  it('brings none that lack a word behind a saved paper that has all in the title', async () => {
    const { found, near } = await ask('vaswani attention lichens', [1]);
    expect({ found, near }).toEqual({ found: [1, 2], near: undefined });
  });

  it('precedes papers that lack a word if it has the others in the title, too', async () => {
    expect((await ask('vaswani lichens glow', [1, 2, 3])).found).toEqual([3, 2, 1]);
  });
});

describe('a word that is in no paper', () => {
  it('may be an acronym of a title rather than a slip', async () => {
    expect((await ask('bdies', [4, 5])).found).toEqual([5, 4]);
  });

  it('may be two neighbours rather than two words that are apart', async () => {
    expect((await ask('mossrust', [6, 7])).found).toEqual([7, 6]);
  });
});
