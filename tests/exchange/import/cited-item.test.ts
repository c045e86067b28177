import { describe, expect, it } from 'vitest';
import { citedItems, type Reference } from '../../../lib/exchange/import/cited-item';
import { placeholderTitle } from '../../../lib/paper/placeholder-title';

const NOW = 1_795_000_000_000;
const reference = (more: Partial<Reference>): Reference => ({
  cited: {},
  title: 'Weighing Moss on the Roofs of Mills',
  authors: [],
  more: false,
  published: undefined,
  venue: undefined,
  abstract: undefined,
  addresses: [],
  tags: [],
  note: undefined,
  key: undefined,
  ...more,
});
const read = (...references: Partial<Reference>[]) =>
  citedItems(
    references.map((each, index) => ({ at: { reference: index + 1 }, reference: reference(each) })),
    [],
    NOW,
  );
const paperOf = (more: Partial<Reference>) => read(more).items[0]?.paper;

describe('a reference', () => {
  it('is saved in the order of the file', () => {
    const { items } = read({ cited: { dois: ['10.1000/1'] } }, { cited: { dois: ['10.1000/2'] } });
    expect(items.map(({ paper, entry }) => [paper.id, entry?.savedAt])).toEqual([
      ['doi:10.1000/1', NOW],
      ['doi:10.1000/2', NOW - 1],
    ]);
  });

  it.each([
    [NOW - 5, NOW - 5],
    [NOW, NOW],
    [NOW + 1, NOW],
    [1, 1],
    [0, NOW],
    [-1, NOW],
    [undefined, NOW],
  ])('that was saved at %s is saved at %i', (savedAt, at) => {
    expect(read({ savedAt }).items[0]?.entry?.savedAt).toBe(at);
  });

  it('has an address of its code only if it states one', () => {
    const code = 'https://example.org/moss-code';
    expect(paperOf({ code })?.links).toEqual({ code });
    expect(paperOf({})?.links).toEqual({});
  });

  it('that is of a conference does not name it twice', () => {
    const publication = { 'event-title': 'Moss Days', volume: '1' };
    const kind = 'paper-conference';
    expect(paperOf({ kind, venue: 'Moss Days', publication })?.publication).toEqual(publication);
    expect(paperOf({ kind, venue: 'Proc. Moss', publication })?.publication).toEqual({
      'container-title': 'Proc. Moss',
      ...publication,
    });
  });

  it('without a title is kept if it has an identifier', () => {
    const { items } = read({ title: undefined, cited: { dois: ['10.1000/1'] } });
    expect(items[0]?.paper).toMatchObject({
      id: 'doi:10.1000/1',
      title: placeholderTitle('doi:10.1000/1'),
    });
    expect(() => read({ title: '' })).toThrow();
  });

  it('has the first address of a page and of a PDF, which may identify it', () => {
    const addresses = [
      'file:///moss.pdf',
      'https://any.example/moss.PDF',
      'HTTPS://arxiv.org/pdf/2301.01234',
      'https://any.example/moss.pdf.html',
      'https://any.example/moss',
    ];
    const paper = paperOf({ addresses });
    expect(paper?.links).toEqual({
      abstract: 'https://any.example/moss.pdf.html',
      pdf: 'https://any.example/moss.PDF',
    });
    expect(paper?.ids).toEqual(['arxiv:2301.01234']);
    const pdf = 'https://arxiv.org/pdf/2301.05678';
    expect(paperOf({ pdf })?.ids).toEqual(['arxiv:2301.05678']);
    expect(paperOf({ addresses, pdf })?.links.pdf).toBe(pdf);
  });

  it('has only the first of two arXiv ids', () => {
    const addresses = ['https://arxiv.org/abs/2301.01234', 'https://arxiv.org/abs/2301.05678'];
    expect(paperOf({ addresses })?.ids).toEqual(['arxiv:2301.01234']);
  });

  it('has no links where it states no address', () => {
    expect(paperOf({})?.links).toEqual({});
  });

  it.each([
    ['moos2023', 'moos2023'],
    ['2023moos', '2023moos'],
    ['2023', undefined],
    ['conf/nips/Moos', 'conf/nips/Moos'],
    ['10.1000/moos', undefined],
    ['https://zotero.example/users/1/items/ABCD2345', undefined],
    ['1234/ABCD2345', undefined],
    ['arxiv:2301.01234', undefined],
    ['two words', undefined],
    [undefined, undefined],
  ])('keeps the key %s only if it is a citation key', (key, expected) => {
    expect(read({ key }).items[0]?.entry?.citekey).toBe(expected);
  });

  it.each<[Partial<Reference>, string | undefined, string | undefined]>([
    [{ venue: 'Moss Letters', publisher: 'Moss Press' }, 'Moss Letters', undefined],
    [{ venue: 'arXiv preprint arXiv:2301.01234', publisher: 'Moss Press' }, undefined, undefined],
    [{ publisher: 'arXiv' }, undefined, undefined],
    [{ publisher: 'bioRxiv' }, 'bioRxiv', undefined],
    [{ publisher: 'Moss University' }, undefined, 'Moss University'],
    [{}, undefined, undefined],
  ])('%o was published in %s, by %s', (more, venue, organisation) => {
    const paper = paperOf(more);
    expect([paper?.venue, paper?.organisation]).toEqual([venue, organisation]);
  });

  it('may have an incomplete author list, or none', () => {
    const authors = [{ given: 'Ada', family: 'Stone' }];
    expect(paperOf({ authors, more: true })).toMatchObject({ authors, authorsComplete: false });
    expect(paperOf({ authors })).not.toHaveProperty('authorsComplete');
    expect(paperOf({})?.authors).toEqual([]);
  });

  it('without a title is left out; if all are, the file is refused', () => {
    const { items, problems } = read({ title: undefined }, {});
    expect(items).toHaveLength(1);
    expect(problems).toEqual([
      { kind: 'left_out', at: { reference: 1 }, why: { kind: 'no_title' } },
    ]);
    expect(() => read({ title: '' })).toThrow('no_reference');
    expect(read()).toEqual({ items: [], problems: [] });
  });
});
