import { describe, expect, it } from 'vitest';
import { paperOf } from '../../../lib/merge/merge';
import type { Item, PaperDraft } from '../../../lib/paper/paper';
import { flatDocument } from '../../../lib/search/flat/document';
import { LONG, scorer } from '../../../lib/search/flat/field-scores';
import { contextOf, find } from '../../../lib/search/flat/find';
import { evaluateNear, evaluateShort, evaluateUnknown } from '../../../lib/search/flat/near';
import { openSegment } from '../../../lib/search/flat/open-segment';
import { FIELD_BITS } from '../../../lib/search/flat/postings';
import { buildSegment } from '../../../lib/search/flat/segment';
import { parseQuery } from '../../../lib/search/query/parse';

type Facts = Partial<PaperDraft> & { tags?: string[]; note?: string };

/** A paper with the name `name`, saved if it has tags or a note. */
function item(name: string, { tags, note, ...draft }: Facts): Item {
  const paper = paperOf(
    { ids: [`url:https://x.example/${name}`], title: 'Other', ...draft },
    'arxiv',
    0,
  );
  const entry = { paper: paper.id, savedAt: 0, tags: tags ?? [], note: note ?? '' };
  return { paper, ...((tags || note) && { entry: { ...entry, status: 'unread' as const } }) };
}

const segmentOf = (papers: Record<string, Facts>) =>
  openSegment(
    buildSegment(Object.entries(papers).map(([name, facts]) => flatDocument(item(name, facts)))),
  );
const NAME = 'url:https://x.example/'.length;

function ranked(text: string, papers: Record<string, Facts>, score?: typeof evaluateNear): string {
  const { query } = parseQuery(text, 0);
  if (!query) throw new Error(`${text} asks for nothing`);
  const { ids } = find([segmentOf(papers)], query, new Map(), undefined, score);
  return ids
    .slice()
    .map((id) => id.slice(NAME))
    .join(' ');
}

const authors = (...names: string[]) => names.map((literal) => ({ literal }));
const title = (text: string): Facts => ({ title: text });

describe('the best paper is first', () => {
  it.each<[string, string, Record<string, Facts>, string]>([
    [
      'a title, an author, a venue, a site, and last what only an abstract or a note has',
      'moss',
      {
        abstract: { abstract: 'Of moss.' },
        note: { note: 'moss' },
        venue: { venue: 'Moss' },
        author: { authors: authors('Moss', 'Fern', 'Rust', 'Bog') },
        title: title('Old moss of the north and of the south of a land'),
      },
      'title author venue note abstract',
    ],
    [
      'a short title before a long one',
      'moss',
      { long: title('Moss and fern and rust and bog on roofs'), short: title('Old moss') },
      'short long',
    ],
    [
      'one of two authors before one of many',
      'moss',
      {
        many: { authors: authors('Moss', 'A1', 'B1', 'C1', 'D1', 'E1') },
        two: { authors: authors('A1', 'Moss') },
      },
      'two many',
    ],
    [
      'a whole word, another form of it, a longer word, a slip',
      'mossy',
      {
        slip: title('A massy thing'),
        longer: title('A mossyback thing'),
        whole: title('A mossy thing'),
      },
      'whole longer slip',
    ],
    [
      'the name before a colon before another word of a title',
      'moss',
      { word: title('A thing: moss'), name: title('Moss: a thing') },
      'name word',
    ],
    [
      'a keyword before a word of an abstract',
      'moss',
      { abstract: { abstract: 'Of moss.' }, keyword: { keywords: ['old moss'] } },
      'keyword abstract',
    ],
    [
      'the rarer of two words',
      'moss OR fern',
      {
        moss: title('On moss'),
        moss2: title('On moss too'),
        moss3: title('On moss three'),
        fern: title('On fern'),
      },
      'fern moss moss3 moss2',
    ],
    [
      'a title that begins as typed',
      'old moss',
      { other: title('Moss of old'), begun: title('Old moss, x') },
      'begun other',
    ],
    [
      'a word that says nothing only adds',
      'the moss',
      { without: title('A moss'), with: title('The moss') },
      'with without',
    ],
  ])('%s', (_, text, papers, order) => expect(ranked(text, papers)).toBe(order));
});

describe('a word finds', () => {
  it.each<[string, string, Facts, boolean]>([
    ['two words written in one', 'wordmoss', title('Moss of a word'), true],
    ['its neighbour in one', 'data moss', title('Datamoss'), true],
    ['its neighbour in one, unfinished', 'data mo', title('Datamosses'), true],
    ['a keyword that begins so', 'keyword:mo', { keywords: ['moss'] }, true],
    ['all terms of a keyword', 'keyword:old-moss', { keywords: ['old moss'] }, true],
    ['only some terms of a keyword', 'keyword:old-moss', { keywords: ['new moss'] }, false],
    ['a keyword elsewhere', 'keyword:moss', title('Moss'), false],
    ['a category', 'category:cs.cl', { category: 'cs.CL' }, true],
    ['a category without its field', 'cs.CL', { category: 'cs.CL' }, true],
    ['another category', 'category:cs.cv', { category: 'cs.CL' }, false],
    ['the year of publication', '2024', { published: '2024-05' }, true],
    ['another year', '2023', { published: '2024-05' }, false],
    ['no year in a field', 'title:2024', { published: '2024-05' }, false],
    ['a part of an identifier', 'id:x.example', title('T'), true],
    ['no part of an identifier elsewhere', 'author:example', title('T'), false],
    ['a slip', 'lichne', title('Lichen'), true],
    ['a slip in a field', 'title:lichne', { abstract: 'Lichen' }, false],
    ['an acronym only in the second try', 'lstm', title('Long short-term memory'), false],
    ['another form only in the second try', 'relaxed', title('Relaxing'), false],
    ['either half', 'moss OR fern', title('Moss'), true],
    ['nothing that is excluded', 'moss -fern', title('Moss fern'), false],
    ['what has none of the excluded', 'moss -fern', title('Moss'), true],
    ['a phrase without the store', '"old moss"', title('Old moss'), false],
  ])('%s: %s', (_, text, facts, isFound) => {
    expect(ranked(text, { a: facts })).toBe(isFound ? 'a' : '');
  });

  it('two known words written in one, if it is none itself', () => {
    const papers = { a: title('Word of moss'), b: title('Word'), c: title('Moss') };
    expect(ranked('wordmoss', papers)).toBe('a');
    expect(ranked('title:wordmoss', papers)).toBe('a');
    expect(ranked('author:wordmoss', papers)).toBe('');
    expect(ranked('wordxy', papers)).toBe('');
  });
});

describe('a single word that is nowhere', () => {
  const papers = {
    p1: title('Long short-term memory'),
    p2: title('Long short-term memory of moss'),
    p3: title('New long short-term memory of moss and of fern'),
    p4: title('Relaxing'),
  };
  it.each([
    ['lstm', 'p1 p2'],
    ['lstms', 'p1 p2'],
    ['relaxed', 'p4'],
    ['lst', ''],
    ['title:lstm', ''],
    ['lst1', ''],
    ['lm', ''],
  ])('%s is an acronym of a title, or another form', (text, found) => {
    expect(ranked(text, papers, evaluateUnknown)).toBe(found);
  });
});

describe('papers that lack a word', () => {
  const papers = {
    all: title('Old moss on northern roofs'),
    three: title('Old moss on northern hills'),
    two: title('Old moss'),
    none: title('Fern'),
    long: { title: 'Old moss on roofs', abstract: 'Northern.' },
  };
  it('follow those with all of them, and those that lack more follow them', () => {
    expect(ranked('old moss northern roofs', papers, evaluateNear)).toBe('all long three two');
    expect(ranked('old moss northern roofs is:saved', papers, evaluateNear)).toBe('');
    expect(ranked('old moss northern roofs -hills', papers, evaluateNear)).toBe('all long two');
  });

  it('of three or more are found by short fields', () => {
    const short = (text: string) => {
      const { query } = parseQuery(text, 0);
      const found = query && find([segmentOf(papers)], query, new Map(), undefined, evaluateShort);
      return [found?.short, found?.ids.slice().map((id) => id.slice(NAME))];
    };
    expect(short('old moss northern roofs')).toEqual([1, ['all', 'long', 'three']]);
    expect(short('northern roofs')).toEqual([1, ['all']]);
    expect(short('is:saved')).toEqual([0, []]);
  });

  it('words of a request need not be there, unless nothing else is', () => {
    expect(ranked('latest moss fern', papers, evaluateNear)).toBe('none two long three all');
    expect(ranked('latest', { a: title('The latest') }, evaluateNear)).toBe('a');
    expect(ranked('the', { a: title('The moss') }, evaluateNear)).toBe('a');
    expect(ranked('"old moss" xyzzy', papers, evaluateNear)).toBe('two long three all');
  });
});

describe('the worth of a match', () => {
  const of = (length: number, count: number) =>
    scorer({ columns: { length: [length], authors: [count] } } as never);
  const { title: inTitle, author, tag, note, venue, org, source, abstract } = FIELD_BITS;

  it.each([
    ['title', inTitle, 8.8],
    ['author', author, 5.5],
    ['tag', tag, 5.5],
    ['note', note, 3.3],
    ['venue', venue, 2.75],
    ['organisation', org, 2.75],
    ['site', source, 2.2],
    ['abstract', abstract, 1.1],
    ['title and abstract', inTitle | abstract, 8.9],
    ['author and tag', author | tag, 6],
    ['no field', 0, 0],
  ])('in %s', (_, fields, worth) => expect(of(12, 4)(0, fields)).toBeCloseTo(worth));

  it('is less in a long title or list of authors, and up to a thousand counts', () => {
    expect(of(24, 4)(0, inTitle)).toBeCloseTo(8.8 / 1.3);
    expect(of(0, 4)(0, inTitle)).toBeCloseTo(8.8 / 0.7);
    expect(of(12, 8)(0, author)).toBeCloseTo(5.5 / 1.3);
    expect(of(24, 8)(0, author | inTitle)).toBeCloseTo((8 + 1.3) / 1.3);
    expect(of(24, 8)(0, tag)).toBeCloseTo(5.5);
    expect(of(5000, 4)(0, inTitle)).toBe(of(1000, 4)(0, inTitle));
  });

  it('long texts are abstract and note', () => expect(LONG).toBe(abstract | note));
});

describe('the context of a query', () => {
  const segments = [
    segmentOf({ a: title('Moss'), b: title('Moss fern') }),
    segmentOf({ c: title('Mosses') }),
  ];
  const context = contextOf(segments, new Map());

  it('knows words of all segments, and what words begin with', () => {
    expect(['moss', 'fern', 'mosses', 'mos', 'rust'].map(context.isKnown)).toEqual([
      ...[true, true, true],
      ...[false, false],
    ]);
    expect(['mos', 'mosses', 'mossesx', 'rust', 'f'].map(context.isBegun)).toEqual([
      ...[true, true],
      ...[false, false, true],
    ]);
  });

  it('has the rarity of BM25', () => {
    for (const _ of [1, 2]) {
      expect(context.rarity('moss')).toBeCloseTo(Math.log(1 + 1.5 / 2.5));
      expect(context.rarity('mosses')).toBeCloseTo(Math.log(1 + 2.5 / 1.5));
      expect(context.rarity('rust')).toBeCloseTo(Math.log(1 + 3.5 / 0.5));
    }
  });
});
