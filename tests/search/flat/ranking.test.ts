import { describe, expect, it } from 'vitest';
import { find } from '../../../lib/search/flat/find';
import { evaluateNear, evaluateShort, evaluateUnknown } from '../../../lib/search/flat/near';
import { parseQuery } from '../../../lib/search/query/parse';
import { authors, type Facts, NAME, ranked, segmentOf, title } from './small-index';

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
      'an unfinished name like another word',
      'mos',
      { a: title('Moss: a thing'), b: title('A thing moss') },
      'b a',
    ],
    [
      'the beginning of a word alone, if there is one, and no other first letter',
      'tread',
      { a: title('Bread'), b: title('Treadmill') },
      'b',
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
      'two names before a rare one that is both of them in one',
      'li cheng',
      {
        one: { authors: authors('Licheng', 'Moss') },
        both: { authors: authors('Li', 'Cheng') },
        li: { authors: authors('Li', 'A1') },
        li2: { authors: authors('Li', 'A2') },
        cheng: { authors: authors('Cheng', 'A3') },
        cheng2: { authors: authors('Cheng', 'A4') },
      },
      'both one',
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
    [
      'such a word adds wherever it is',
      'moss the',
      { without: title('A moss of a wall'), with: title('A moss of the wall') },
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
    ['no longer number', '20245', { published: '2024-05' }, false],
    ['no other number', '1024', { published: '1024' }, false],
    ['what an abstract shows', 'abstract:schrödinger', { abstract: 'A Schr\\"odinger map' }, true],
    ['no macro of an abstract', 'emph', { abstract: '\\emph{A} map' }, false],
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
    ['no slip of its other spelling', 'non-linear', title('Nonlinaer'), false],
    ['no other form of its other spelling', 'non-linear', title('Nonlinears'), false],
    ['no beginning of its other spelling', 'non-linear', title('Nonlinearity'), false],
    ['a tag below', 'tag:=a/', { tags: ['a/b'] }, true],
    ['no venue below', 'venue:=a/', { venue: 'a/b' }, false],
    ['a whole venue', 'venue:="a b"', { venue: 'A, B' }, true],
    ['a part of a venue', 'venue:=a', { venue: 'A, B' }, false],
    ['a site', 'source:arxiv', title('T'), true],
    ['another site', 'source:openreview', title('T'), false],
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

  it('are found by two words in short fields, or by one that is much rarer', () => {
    const short = (text: string) => {
      const { query } = parseQuery(text, 0);
      const found = query && find([segmentOf(papers)], query, new Map(), undefined, evaluateShort);
      return [found?.short, found?.ids.slice().map((id) => id.slice(NAME))];
    };
    expect(short('old moss northern roofs')).toEqual([1, ['all', 'long', 'three', 'two']]);
    expect(short('northern roofs')).toEqual([1, ['all', 'long']]);
    expect(short('is:saved')).toEqual([0, []]);
  });

  it('follow one that has all in its abstract, unless they have most in their titles', () => {
    const others = Object.fromEntries(
      ['old', 'moss', 'northern', 'roofs', 'x', 'y'].map((word) => [word, title(`A ${word} fern`)]),
    );
    const some = {
      ...{ all: { title: 'Fern', abstract: 'Old moss on northern roofs.' } },
      ...{ two: title('Old moss grows here'), three: title('Old moss and northern ferns') },
    };
    const names = (text: string, score: typeof evaluateNear) =>
      ranked(text, { ...some, ...others }, score)
        .split(' ')
        .slice(0, 3)
        .join(' ');
    expect(names('old moss northern roofs', evaluateShort)).toBe('three all two');
    expect(names('old moss northern roofs xyzzy', evaluateNear)).toBe('three all two');
  });

  it('have another form of a word in an abstract in part', () => {
    const long = 'Moss that grows slowly on roofs of old houses in northern towns and hills';
    const papers = {
      ...{ form: { title: 'Moss', abstract: 'Relaxing ferns.' } },
      ...{ word: { title: long, abstract: 'Relaxed ferns.' } },
      ...{ a: title('Moss'), b: title('Moss'), c: title('x'), d: title('y'), e: title('z') },
    };
    expect(ranked('moss relaxed', papers, evaluateNear)).toMatch(/^word form/);
  });

  it('are those of a venue that is typed in short', () => {
    const papers = {
      ...{
        other: { title: 'Moss', venue: 'Ferns' },
        prb: { title: 'Moss', venue: 'Phys. Rev. B' },
      },
      icml: {
        title: 'Moss',
        venue: 'Proceedings of the 40th International Conference on Moss Lore',
      },
      nips: { title: 'Moss', venue: 'Advances in Neural Information Processing Systems' },
    };
    const first = (text: string) => ranked(text, papers, evaluateNear).split(' ')[0];
    expect(first('icml moss')).toBe('icml');
    expect(first('prb moss')).toBe('prb');
    expect(first('neurips moss')).toBe('nips');
    expect(first('nips moss')).toBe('nips');
    expect(ranked('venue:neurips', papers, evaluateNear)).toBe('nips');
    expect(ranked('venue:icml moss', papers, evaluateNear)).toMatch(/^icml/);
    expect(ranked('author:prb', papers, evaluateNear)).toBe('');
  });

  it('words that say nothing add to the score only where they are whole', () => {
    const ferns = { a: title('Comodulated fern'), b: title('Fern') };
    expect(ranked('como fern moss', ferns, evaluateNear)).toBe('b a');
  });

  it('words of a request need not be there, unless nothing else is', () => {
    expect(ranked('latest moss fern', papers, evaluateNear)).toBe('none two long three all');
    expect(ranked('latest', { a: title('The latest') }, evaluateNear)).toBe('a');
    expect(ranked('the', { a: title('The moss') }, evaluateNear)).toBe('a');
    expect(ranked('the moss fern', { a: title('The rust') }, evaluateNear)).toBe('');
    expect(ranked('(moss OR rust) xyzzy', papers, evaluateNear)).toBe('two long three all');
    expect(ranked('gnn xyzzy', { a: title('Graph neural nets') }, evaluateNear)).toBe('a');
    expect(ranked('gnn', { a: title('Graph neural nets') }, evaluateNear)).toBe('');
    expect(ranked('"old moss" xyzzy', papers, evaluateNear)).toBe('two long three all');
  });
});

it('the number of papers that have all words in short fields is known', () => {
  const segments = [
    segmentOf({
      both: title('Old moss'),
      half: { title: 'Old', abstract: 'Moss.' },
      none: { abstract: 'Old moss.' },
    }),
  ];
  const { query = { kind: 'all', of: [] } } = parseQuery('old moss', 0);
  const found = find(segments, query, new Map());
  expect([found.short, found.ids.length]).toEqual([1, 3]);
  expect(find(segments, query, new Map(), 'relevance').ids.slice()).toEqual(found.ids.slice());
  expect(find(segments, query, new Map(), 'title').short).toBe(3);
  const scores = [0, 1, 2].map(found.scoreAt);
  expect(scores[0]).toBeGreaterThan(0);
  expect(scores[1]).toBeGreaterThan(scores[2] ?? 0);
});
