import { describe, expect, it } from 'vitest';
import { csl } from '../../../lib/exchange/csl/csl';

const papersIn = async (value: unknown) =>
  (await csl.read(JSON.stringify(value), { now: 1000 })).items.map(({ paper }) => paper);

const WORK = { type: 'journal-article', title: ['Moss'], DOI: '10.1000/moss' };

describe('reading what Crossref answers', () => {
  it('reads one work and a list of works', async () => {
    const one = { status: 'ok', 'message-type': 'work', message: WORK };
    const list = { status: 'ok', 'message-type': 'work-list', message: { items: [WORK, WORK] } };
    expect(await papersIn(one)).toMatchObject([{ title: 'Moss', ids: ['doi:10.1000/moss'] }]);
    expect(await papersIn(list)).toHaveLength(2);
  });

  it('reads the names of groups', async () => {
    const author = [{ family: 'Fern', given: 'Ada' }, { name: 'Moss Collaboration' }];
    const [paper] = await papersIn([{ ...WORK, author }]);
    expect(paper?.authors).toEqual([
      { family: 'Fern', given: 'Ada' },
      { literal: 'Moss Collaboration' },
    ]);
  });

  it.each([
    ['journal-article', 'article-journal'],
    ['proceedings-article', 'paper-conference'],
    ['book-chapter', 'chapter'],
    ['book-section', 'chapter'],
    ['book-part', 'chapter'],
    ['reference-entry', 'entry-encyclopedia'],
    ['reference-book', 'book'],
    ['monograph', 'book'],
    ['edited-book', 'book'],
    ['proceedings', 'book'],
    ['peer-review', 'review'],
    ['dissertation', 'thesis'],
    ['posted-content', 'article'],
    ['dataset', 'dataset'],
    ['thesis', 'thesis'],
    ['toString', undefined],
    ['constructor', undefined],
  ])('reads the type %s as %s', async (type, kind) => {
    const [paper] = await papersIn([{ ...WORK, type, volume: '1', 'container-title': ['Moss'] }]);
    expect(paper?.kind).toBe(kind);
  });

  it('reads several ISSN and the short title of the journal', async () => {
    const [paper] = await papersIn([
      { ...WORK, ISSN: ['1234-5678', '8765-4321'], 'short-container-title': ['J. Moss'] },
    ]);
    expect(paper?.publication).toMatchObject({
      ISSN: '1234-5678, 8765-4321',
      'container-title-short': 'J. Moss',
    });
  });

  it('reads the conference', async () => {
    const event = { name: 'Moss 2001', location: 'Bonn' };
    const [paper] = await papersIn([{ ...WORK, type: 'proceedings-article', event }]);
    expect(paper?.publication).toMatchObject({ 'event-title': 'Moss 2001', 'event-place': 'Bonn' });
  });

  it('separates the paragraphs of an abstract, without its heading', async () => {
    const abstract = '<jats:title>Abstract</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>';
    expect((await papersIn([{ ...WORK, abstract }]))[0]?.abstract).toBe('One. Two.');
  });
});

describe('reading CSL-JSON of other programs', () => {
  it('reads references by their ids, and those of pandoc', async () => {
    const book = { type: 'book', title: 'Moss' };
    expect(await papersIn({ a: book, b: book })).toHaveLength(2);
    expect(await papersIn({ references: [book] })).toHaveLength(1);
  });

  it('reads names that are texts, and dates in named parts', async () => {
    const issued = [{ year: 2001, month: 5, day: 3 }];
    const [paper] = await papersIn([
      { type: 'book', title: 'Moss', author: ['Fern, Ada', 'Ben Moss'], issued },
    ]);
    expect(paper?.authors).toEqual([
      { family: 'Fern', given: 'Ada' },
      { family: 'Moss', given: 'Ben' },
    ]);
    expect(paper?.published).toBe('2001-05-03');
  });
});
