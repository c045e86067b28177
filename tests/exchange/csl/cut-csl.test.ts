import { describe, expect, it } from 'vitest';
import { csl } from '../../../lib/exchange/csl/csl';
import { FormatError } from '../../../lib/exchange/format-problem';

const read = async (text: string) => csl.read(text, { now: 1000 });
const moss = { id: 'moss', type: 'book', title: 'Moss', author: [{ family: 'Moss' }] };
const fern = {
  id: 'fern',
  type: 'article-journal',
  title: 'Fern',
  volume: '2',
  'container-title': 'J',
};
const reed = { id: 'reed', type: 'thesis', title: 'Reeds', abstract: 'On {reeds} and [rush' };

describe('CSL-JSON that is cut', () => {
  it.each([
    ['a list', [moss, fern, reed]],
    ['a list in “items”', { items: [moss, fern, reed] }],
    ['a list in “references”', { meta: { title: 'x' }, references: [moss, fern, reed] }],
    ['an answer of Crossref', { status: 'ok', message: { items: [moss, fern, reed] } }],
    ['references by their ids', { moss, fern, reed }],
  ])('gives the references before the cut: %s', async (_, file) => {
    for (const text of [JSON.stringify(file), JSON.stringify(file, null, 2)]) {
      const { items, problems } = await read(text.slice(0, text.indexOf('and [rush')));
      expect(items.map(({ paper }) => paper.title)).toEqual(['Moss', 'Fern']);
      expect(items.map(({ paper }) => paper.kind)).toEqual(['book', 'article-journal']);
      expect(problems).toEqual([{ kind: 'file_cut' }]);
    }
  });

  it('gives the items of Zotero’s own JSON with their collections', async () => {
    const file = JSON.stringify({
      config: { id: 'x' },
      collections: { C1: { key: 'C1', name: 'Bog', items: [7, 8] } },
      items: [
        { itemID: 7, itemType: 'book', title: 'Moss', creators: [], tags: [{ tag: 'green' }] },
        { itemID: 8, itemType: 'book', title: 'Fern', creators: [] },
      ],
    });
    const { items, problems } = await read(file.slice(0, file.indexOf('"Fern"')));
    expect(items.map(({ paper, entry }) => [paper.title, entry?.tags])).toEqual([
      ['Moss', ['green', 'Bog']],
    ]);
    expect(problems).toEqual([{ kind: 'file_cut' }]);
  });

  it('names what is damaged inside, and gives the rest', async () => {
    const text = JSON.stringify([moss, fern, reed]).replace('"2"', 'NaN');
    const { items, problems } = await read(text);
    expect(items.map(({ paper }) => paper.title)).toEqual(['Moss', 'Reeds']);
    expect(problems).toEqual([
      { kind: 'left_out', at: { reference: 2 }, why: { kind: 'damaged' } },
    ]);
  });

  it('is read with one reference a line', async () => {
    const { items, problems } = await read(
      [moss, fern].map((each) => JSON.stringify(each)).join('\n'),
    );
    expect(items.map(({ paper }) => paper.title)).toEqual(['Moss', 'Fern']);
    expect(problems).toEqual([]);
  });

  it('is refused if no reference is whole', async () => {
    const text = JSON.stringify([moss]);
    await expect(read(text.slice(0, -3))).rejects.toThrow(FormatError);
    await expect(read('{')).rejects.toThrow(/not_json/);
  });
});
