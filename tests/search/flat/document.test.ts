import { describe, expect, it } from 'vitest';
import type { Item, Paper, SavedEntry } from '../../../lib/paper/paper';
import { kindIn } from '../../../lib/search/flat/columns';
import { documentOf, flatDocument } from '../../../lib/search/flat/document';
import { letterNumbers } from '../../../lib/search/flat/letter-numbers';
import { type Mark, marked, markedText } from '../../../lib/search/flat/marked-terms';
import { FIELD_BITS } from '../../../lib/search/flat/postings';

const BARE: Paper = {
  ...{ id: 'arxiv:2611.00001', ids: ['arxiv:2611.00001'], title: 'Moss', authors: [], links: {} },
  ...{ counts: {}, sources: ['arxiv'], firstSeen: 5000, lastSeen: 7003 },
};
const item = (paper: Partial<Paper> = {}, entry?: Partial<SavedEntry>): Item => ({
  paper: { ...BARE, ...paper },
  ...(entry && {
    entry: {
      ...{ paper: BARE.id, savedAt: 6002, tags: [], note: '', status: 'unread' as const },
      ...entry,
    },
  }),
});
/** The fields of each term that is no marked one, by their names. */
const fieldsOf = (of: Item) =>
  Object.fromEntries(
    [...flatDocument(of).terms]
      .filter(([term]) => term < '\uE000')
      .map(([term, bits]) => [
        term,
        Object.keys(FIELD_BITS).filter((name) => bits & FIELD_BITS[name as 'title']),
      ]),
  );
const has = (of: Item, mark: Mark, term: string) => flatDocument(of).terms.has(marked(mark, term));

describe('the terms of a paper', () => {
  it('are those of its texts, each with all fields that have it', () => {
    const paper = item(
      {
        title: 'Fern on stones',
        ids: ['arxiv:2611.00001', 'acl:stem'],
        authors: [{ given: 'Ada', family: 'Reed' }, { literal: 'Ivy' }],
        publication: { 'container-title': 'Journal', publisher: 'House' },
        venue: 'Journal',
        organisation: 'Institute',
        abstract: 'Stones of ferns',
        sources: ['arxiv', 'dblp'],
      },
      { tags: ['bog', 'reed'], note: 'Ivy here' },
    );
    expect(fieldsOf(paper)).toMatchObject({
      fern: ['title'],
      stones: ['title', 'abstract'],
      stem: ['title'],
      '2611': ['title'],
      ada: ['author'],
      reed: ['author', 'tag'],
      ivy: ['author', 'note'],
      journal: ['venue'],
      house: ['venue'],
      institute: ['org'],
      ferns: ['abstract'],
      arxiv: ['source'],
      dblp: ['source'],
      bog: ['tag'],
      here: ['note'],
    });
    expect(fieldsOf(paper)).not.toHaveProperty('acl');
    expect(fieldsOf(item())).not.toHaveProperty('bog');
  });

  it('are those of a hundred authors', () => {
    const authors = Array.from({ length: 101 }, (_, at) => ({ literal: `name${at}` }));
    const terms = fieldsOf(item({ authors }));
    expect([terms['name99'], terms['name100']]).toEqual([['author'], undefined]);
    expect(flatDocument(item({ authors })).columns.authors).toBe(101);
  });

  it('are only those that are wanted', () => {
    const { terms } = documentOf(item({ abstract: 'Fern stem' }), (term) => term === 'stem');
    expect([...terms.keys()].filter((term) => term < '\uE000')).toEqual(['stem']);
  });

  it.each([
    ['BERT: pre-training', ['bert']],
    ['Moss and fern: rivers', ['moss', 'fern']],
    ['Moss and fern on: rivers', []],
    ['BERT:pre-training', []],
    ['BERT', []],
    [': rivers', []],
    ['A: b: c', ['a']],
  ])('of the name before a colon in “%s” are %j', (title, names) => {
    const marks = [...flatDocument(item({ title })).terms.keys()];
    const found = marks.filter((term) => term.startsWith(marked('name', '')));
    expect(found.map((term) => term.slice(1)).filter((term) => term !== 'and')).toEqual(names);
  });

  it('are what is exact: category, keywords, tags, venue, sites and initials', () => {
    const paper = item(
      {
        title: 'Moss and fern',
        ...{ category: 'cs.CL', keywords: ['Old stones'], venue: ' The  Venue ' },
        ...{ sources: ['arxiv', 'dblp'], abstract: 'An acronym (MF) for moss fern.' },
      },
      { tags: ['To  read', 'bog'] },
    );
    for (const [mark, term] of [
      ['category', 'cs.cl'],
      ['keyword', 'old'],
      ['keyword', 'stones'],
      ['tag', 'To read'],
      ['tag', 'bog'],
      ['venue', 'The Venue'],
      ['source', 'arxiv'],
      ['source', 'dblp'],
      ['initials', 'mAf'],
    ] as const)
      expect([mark, term, has(paper, mark, term)]).toEqual([mark, term, true]);
    const marks = [...flatDocument(item()).terms.keys()].filter((term) => term >= '\uE000');
    expect(marks).toEqual([marked('initials', 'm'), marked('source', 'arxiv')]);
  });
});

it('each kind of a marked term has a mark of its own', () => {
  const kinds = 'name category keyword tag venue source initials'.split(' ') as Mark[];
  const marks = kinds.map((kind) => marked(kind, ''));
  expect(new Set(marks).size).toBe(kinds.length);
  for (const mark of marks) expect(mark).toMatch(/^[\uE000-\uE0FF]$/);
  expect(markedText(' a \n b ')).toBe('a b');
});

describe('the columns of a paper', () => {
  it('are all of its numbers', () => {
    const title = 'Moss on stones';
    const paper = item(
      {
        ...{ title, published: '2026-03', authors: [{ family: 'Reed' }, { family: 'Ivy' }] },
        ...{ venue: 'Journal', counts: { upvotes: 9, comments: 2, stars: 3, citations: 4 } },
        firstUpvotes: { upvotes: 4, at: 1 },
      },
      {},
    );
    const { flags: _, ...columns } = flatDocument(paper).columns;
    const [title1, title2, title3, title4] = letterNumbers('mossonstones', 4);
    const [author, author2] = letterNumbers('reed', 2);
    const [venue, venue2, venue3] = letterNumbers('journal', 3);
    expect(columns).toEqual({
      ...{ published: 20_260_300, saved: 6, seen: 7, met: 5, millis: 2 + 3 * 1024 },
      ...{ upvotes: 9, comments: 2, stars: 3, citations: 4, gained: 5 },
      ...{ title: title1, title2, title3, title4, author, author2, venue, venue2, venue3 },
      ...{ authors: 2, length: 3 },
    });
  });

  it('are 0 for what is not known', () => {
    const { columns } = flatDocument(item());
    expect(columns).toMatchObject({
      ...{ published: 0, saved: 0, upvotes: 0, comments: 0, stars: 0, citations: 0, gained: 0 },
      ...{ author: 0, author2: 0, venue: 0, venue2: 0, venue3: 0, authors: 0, length: 1 },
    });
  });

  it.each<[string, Item, number]>([
    ['nothing', item(), 0],
    ['code', item({ links: { code: 'https://a.example/' } }), 1],
    ['a note', item({}, { note: 'a' }), 2 + 256 + 512],
    ['a PDF', item({ links: { pdf: 'https://a.example/' } }), 4],
    ['an abstract', item({ abstract: 'a' }), 8],
    ['a DOI', item({ ids: ['arxiv:2611.00001', 'doi:10.1000/a'] }), 16],
    ['no DOI', item({ ids: ['arxiv:2611.00001', 'shortdoi:10/a'] }), 0],
    ['a tag', item({}, { tags: ['a'] }), 32 + 256 + 512],
    ['a venue', item({ venue: 'Moss' }), 64],
    ['an author', item({ authors: [{ family: 'Ek' }] }), 128],
    ['it saved and unread', item({}, {}), 256 + 512],
    ['it being read', item({}, { status: 'reading' }), 256 + 1024],
    ['it read', item({}, { status: 'read' }), 256 + 2048],
  ])('say with a bit: %s', (_, of, bits) => {
    expect(flatDocument(of).columns.flags % 8192).toBe(bits);
  });

  it.each([
    [item({ kind: 'thesis' }), 'thesis'],
    [item(), 'article'],
    [item({ venue: 'Moss Letters' }), 'article-journal'],
    [item({ ids: ['doi:10.1000/a'] }), undefined],
  ])('say the kind of a work: %#', (of, kind) =>
    expect(kindIn(flatDocument(of).columns.flags)).toBe(kind),
  );
});
