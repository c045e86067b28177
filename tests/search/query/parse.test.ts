import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/query/parse';
import type { Query } from '../../../lib/search/query/query';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const read = (text: string) => parseQuery(text, NOW);
const queryOf = (text: string) => read(text).query;
const word = (text: string): Query => ({ kind: 'word', text });

describe('a query', () => {
  it.each<[string, Query | undefined]>([
    ['', undefined],
    ['  , - ', undefined],
    ['attention', word('attention')],
    ['graph neural', { kind: 'all', of: [word('graph'), word('neural')] }],
    ['"graph neural"', { kind: 'phrase', text: 'graph neural' }],
    ['-graph', { kind: 'not', of: word('graph') }],
    ['non-linear', word('non-linear')],
    ['a OR b', { kind: 'any', of: [word('a'), word('b')] }],
    ['x a OR b', { kind: 'all', of: [word('x'), { kind: 'any', of: [word('a'), word('b')] }] }],
    ['(x a) OR b', { kind: 'any', of: [{ kind: 'all', of: [word('x'), word('a')] }, word('b')] }],
    ['-(a OR b)', { kind: 'not', of: { kind: 'any', of: [word('a'), word('b')] } }],
    ['or', word('or')],
    ['io:uring', { kind: 'all', of: [word('io'), word('uring')] }],
    ['title:graph', { kind: 'word', text: 'graph', field: 'title' }],
    ['by:"van der Berg"', { kind: 'phrase', text: 'van der Berg', field: 'author' }],
    ['-tag:thesis', { kind: 'not', of: { kind: 'word', text: 'thesis', field: 'tag' } }],
    ['is:unread', { kind: 'is', state: 'unread' }],
    ['is:seen', { kind: 'not', of: { kind: 'is', state: 'saved' } }],
    ['is:unsaved', { kind: 'not', of: { kind: 'is', state: 'saved' } }],
    ['kind:thesis', { kind: 'work', kinds: ['thesis'] }],
    ['type:Papers', { kind: 'work', kinds: ['article-journal', 'paper-conference'] }],
    ['kind:theses', { kind: 'work', kinds: ['thesis'] }],
    ['kind:preprint', { kind: 'work', kinds: ['article'] }],
    ['kind:paper-conference', { kind: 'work', kinds: ['paper-conference'] }],
    ['in:nature', { kind: 'word', text: 'nature', field: 'venue' }],
    ['publisher:"Springer Nature"', { kind: 'phrase', text: 'Springer Nature', field: 'venue' }],
    ['no:tag', { kind: 'not', of: { kind: 'has', part: 'tag' } }],
    ['has:notes', { kind: 'has', part: 'note' }],
    ['list:trending', { kind: 'list', name: 'trending' }],
    ['year:2023', { kind: 'number', field: 'year', from: 2023, to: 2023 }],
    ['year:2020-2023', { kind: 'number', field: 'year', from: 2020, to: 2023 }],
    ['year:2020-', { kind: 'number', field: 'year', from: 2020 }],
    ['upvotes:>50', { kind: 'number', field: 'upvotes', from: 51 }],
    ['stars:>=1.5k', { kind: 'number', field: 'stars', from: 1500 }],
    ['rank:<5', { kind: 'number', field: 'rank', to: 4 }],
    [
      'published:2024-02',
      { kind: 'date', field: 'published', from: '2024-02-01', to: '2024-02-29' },
    ],
    ['published:>2024-06', { kind: 'date', field: 'published', from: '2024-07-01' }],
    ['published:<=2023', { kind: 'date', field: 'published', to: '2023-12-31' }],
    [
      'published:2023..2024-02',
      { kind: 'date', field: 'published', from: '2023-01-01', to: '2024-02-29' },
    ],
    ['saved:<30d', { kind: 'date', field: 'saved', from: '2026-10-22' }],
    ['saved:>1y', { kind: 'date', field: 'saved', to: '2025-11-21' }],
    ['seen:2025-11-03', { kind: 'date', field: 'seen', from: '2025-11-03', to: '2025-11-03' }],
    ['seen:week', { kind: 'date', field: 'seen', from: '2026-11-15' }],
    ['https://arxiv.org/abs/2401.00001v2', { kind: 'id', id: 'arxiv:2401.00001' }],
    ['arxiv:2401.00001', { kind: 'id', id: 'arxiv:2401.00001' }],
    ['10.1145/1596655.1596682', { kind: 'id', id: 'doi:10.1145/1596655.1596682' }],
    ['-10.1000/moss', { kind: 'not', of: { kind: 'id', id: 'doi:10.1000/moss' } }],
    ['"10.1000/moss"', { kind: 'phrase', text: '10.1000/moss' }],
    ['moss|rust', { kind: 'any', of: [word('moss'), word('rust')] }],
    ['a | b', { kind: 'any', of: [word('a'), word('b')] }],
    ['a OR b OR c', { kind: 'any', of: [word('a'), word('b'), word('c')] }],
    [
      'a -b OR c',
      {
        kind: 'all',
        of: [word('a'), { kind: 'any', of: [{ kind: 'not', of: word('b') }, word('c')] }],
      },
    ],
    ['()', undefined],
    ['-() a', word('a')],
    ['(a) b', { kind: 'all', of: [word('a'), word('b')] }],
    [
      'https://any.example/moss',
      { kind: 'all', of: [word('https'), word('any.example'), word('moss')] },
    ],
    ['ratio:3:1', { kind: 'all', of: [word('ratio'), word('3:1')] }],
    ['no:notes', { kind: 'not', of: { kind: 'has', part: 'note' } }],
    ['IS:Unread', { kind: 'is', state: 'unread' }],
    ['list:Trending', { kind: 'list', name: 'trending' }],
  ])('%s', (text, query) => {
    expect(read(text)).toEqual({ ...(query && { query }), problems: [] });
  });

  it.each([
    ['authors', 'author'],
    ['tags', 'tag'],
    ['notes', 'note'],
    ['journal', 'venue'],
    ['organisation', 'org'],
    ['organization', 'org'],
    ['site', 'source'],
    ['doi', 'id'],
    ['arxiv', 'id'],
  ])('takes %s: for %s:', (alias, field) => {
    expect(read(`${alias}:"moss"`)).toEqual({
      query: { kind: 'phrase', text: 'moss', field },
      problems: [],
    });
  });

  it('takes date: for published:, and order: for sort:', () => {
    expect(queryOf('date:2024')).toMatchObject({ kind: 'date', field: 'published' });
    expect(read('order:Saved')).toEqual({ sort: 'saved', problems: [] });
  });

  it('states its sort', () => {
    expect(read('sort:upvotes graph')).toEqual({
      query: word('graph'),
      sort: 'upvotes',
      problems: [],
    });
  });
});

describe('what can’t be read', () => {
  it.each([
    ['colour:red x', 'unknown_field', 0, 10],
    ['hue:red "x"', 'unknown_field', 0, 7],
    ['x is:blue', 'bad_value', 2, 9],
    ['x year:soon', 'bad_value', 2, 11],
    ['x published:2024-13', 'bad_value', 2, 19],
    ['x title:', 'no_value', 2, 8],
    ['x "unfinished', 'open_quote', 2, 13],
    ['(x', 'open_bracket', 0, 1],
    ['x )', 'stray_bracket', 2, 3],
    ['x OR', 'lone_or', 2, 4],
    ['OR x', 'lone_or', 0, 2],
    ['x OR )', 'lone_or', 2, 4],
    ['x is:', 'no_value', 2, 5],
    ['x sort:colour', 'bad_value', 2, 13],
    ['x has:blue', 'bad_value', 2, 10],
    ['x kind:poem', 'bad_value', 2, 11],
    ['x year:2023s', 'bad_value', 2, 12],
    ['x year:2020sx', 'bad_value', 2, 13],
    ['x kind:constructor', 'bad_value', 2, 18],
    ['x no:blue', 'bad_value', 2, 9],
    ['x -is:blue', 'bad_value', 2, 10],
  ])('%s is reported with its place, and the rest is searched', (text, kind, at, end) => {
    const { problems, query } = read(text);
    expect(problems[0]).toEqual({ kind, at, end, text: text.slice(at, end) });
    expect(JSON.stringify(query)).toContain('"x"');
  });

  it('never throws, and reports offsets within the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        '"',
        '-',
        'OR',
        ' ',
        'title:',
        'year:',
        'is:',
        'seen:',
        '>',
        '2024',
        'x',
        ':',
        '幾何',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        for (const { at, end } of read(text).problems) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(at);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('includes both words around an OR without a word between', () => {
    expect(read('a OR OR b')).toMatchObject({
      query: { kind: 'any', of: [word('a'), word('b')] },
      problems: [{ kind: 'lone_or', at: 2 }],
    });
  });

  it('includes brackets that are too deep', () => {
    const kinds = (depth: number) =>
      read(`${'('.repeat(depth)}x${')'.repeat(depth)}`).problems.map(({ kind }) => kind);
    expect(kinds(20)).toEqual([]);
    expect(kinds(21)).toContain('too_deep');
  });

  it('may be deep or long', () => {
    expect(read('('.repeat(5000)).problems.length).toBeGreaterThan(0);
    expect(queryOf(`${'x '.repeat(5000)}`)).toBeDefined();
  });

  it('searches for the first fifty words of a pasted text, and for what is no word', () => {
    const pasted = Array.from({ length: 60 }, (_, at) => `word${at}`);
    const first = pasted.slice(0, 50).map(word);
    const year: Query = { kind: 'number', field: 'year', from: 2020, to: 2020 };
    expect(queryOf(pasted.join(' '))).toEqual({ kind: 'all', of: first });
    expect(queryOf(`${pasted.join(' ')} year:2020`)).toEqual({ kind: 'all', of: [...first, year] });
    expect(queryOf(`${pasted.join(' ')} doi:10.1234/moss`)).toEqual({
      kind: 'id',
      id: 'doi:10.1234/moss',
      beside: first,
    });
  });
});
