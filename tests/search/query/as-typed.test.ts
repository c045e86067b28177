import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/query/parse';
import type { Query } from '../../../lib/search/query/query';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const read = (text: string) => parseQuery(text, NOW);
const word = (text: string): Query => ({ kind: 'word', text });

describe('a query as people type it', () => {
  const all = (...of: Query[]): Query => ({ kind: 'all', of });
  const published = (from?: string, to?: string): Query => ({
    kind: 'date',
    field: 'published',
    ...(from && { from }),
    ...(to && { to }),
  });
  const phrase = (text: string): Query => ({ kind: 'phrase', text });

  it.each<[string, Query | undefined]>([
    ['BERT: pre-training', all(word('bert'), word('pre-training'))],
    ['about BERT:', all(word('about'), word('bert'))],
    ['title: cat', all(word('title'), word('cat'))],
    ['x NOT survey', all(word('x'), { kind: 'not', of: word('survey') })],
    [
      'NOT (a OR b) x',
      all({ kind: 'not', of: { kind: 'any', of: [word('a'), word('b')] } }, word('x')),
    ],
    ['a AND b', all(word('a'), word('b'))],
    ['a || b', { kind: 'any', of: [word('a'), word('b')] }],
    ['before:2020', published(undefined, '2019-12-31')],
    ['after:2024-06', published('2024-07-01')],
    ['since:2020', published('2020-01-01')],
    ['until:2020', published(undefined, '2020-12-31')],
    ['since:30d', published('2026-10-22')],
    ['before:30d', published(undefined, '2026-10-22')],
    ['year:2020..2023', { kind: 'number', field: 'year', from: 2020, to: 2023 }],
    ['year:2024/06', published('2024-06-01', '2024-06-30')],
    ['citations:10..1k', { kind: 'number', field: 'citations', from: 10, to: 1000 }],
    ['published:June 2024', published('2024-06-01', '2024-06-30')],
    ['published:"June 2024"', published('2024-06-01', '2024-06-30')],
    ['added:2024', { kind: 'date', field: 'saved', from: '2024-01-01', to: '2024-12-31' }],
    ['„so dann“', phrase('so dann')],
    ['«so dann»', phrase('so dann')],
    ['»so dann«', phrase('so dann')],
    ['‘so dann’', phrase('so dann')],
    ["'so dann'", phrase('so dann')],
    ['「微分」', phrase('微分')],
    ['title:“so dann”', { kind: 'phrase', text: 'so dann', field: 'title' }],
    ['o’brien don’t', all(word('o’brien'), word('don’t'))],
    [
      'title:(cat dog)',
      all({ ...word('cat'), field: 'title' } as Query, { ...word('dog'), field: 'title' } as Query),
    ],
    ['category:cs.CL', { kind: 'word', text: 'cs.CL', field: 'category' }],
    ['keywords:moss', { kind: 'word', text: 'moss', field: 'keyword' }],
    ['is:starred', { kind: 'is', state: 'saved' }],
    [
      'is:unread,read',
      {
        kind: 'any',
        of: [
          { kind: 'is', state: 'unread' },
          { kind: 'is', state: 'read' },
        ],
      },
    ],
    ['status:reading', { kind: 'is', state: 'reading' }],
    ['is:unsaved', { kind: 'not', of: { kind: 'is', state: 'saved' } }],
    ['is:ignored', { kind: 'is', state: 'hidden' }],
    ['has:files', { kind: 'has', part: 'pdf' }],
    ['has:github', { kind: 'has', part: 'code' }],
    ['2501.0326', { kind: 'word', text: '2501.0326', field: 'id' }],
    ['arXiv:2501.03', { kind: 'word', text: '2501.03', field: 'id' }],
    ['1412.0326', { kind: 'id', id: 'arxiv:1412.0326' }],
    ['arXiv:2501.03262 [cs.CL]', { kind: 'id', id: 'arxiv:2501.03262', beside: [word('[cs.CL]')] }],
    ['year:2020 - 2023', { kind: 'number', field: 'year', from: 2020, to: 2023 }],
    ['year:2020 to 2023', { kind: 'number', field: 'year', from: 2020, to: 2023 }],
    ['year:2020—2023', { kind: 'number', field: 'year', from: 2020, to: 2023 }],
    ['year:> 2020', { kind: 'number', field: 'year', from: 2021 }],
    ['year:≥2020', { kind: 'number', field: 'year', from: 2020 }],
    ['upvotes:≤5', { kind: 'number', field: 'upvotes', to: 5 }],
    ['year:2020+', { kind: 'number', field: 'year', from: 2020 }],
    ['py:2020', { kind: 'number', field: 'year', from: 2020, to: 2020 }],
    ['site:=arxiv', { kind: 'exact', field: 'source', text: 'arxiv' }],
    ['2021-2019', word('2021-2019')],
    ['year:2020s', { kind: 'number', field: 'year', from: 2020, to: 2029 }],
    [
      'year:2020,2022',
      {
        kind: 'any',
        of: [
          { kind: 'number', field: 'year', from: 2020, to: 2020 },
          { kind: 'number', field: 'year', from: 2022, to: 2022 },
        ],
      },
    ],
    ['published:2024 June', published('2024-06-01', '2024-06-30')],
    ['published:this year', published('2026-01-01', '2026-12-31')],
    ['published:last month x', all(published('2026-10-01', '2026-10-31'), word('x'))],
    ['after:last year', published('2026-01-01')],
    ['saved:2 weeks ago', { kind: 'date', field: 'saved', from: '2026-11-07' }],
    ['published:2024 marginal', all(published('2024-01-01', '2024-12-31'), word('marginal'))],
    [
      'moss 2019-2021',
      all(word('moss'), {
        kind: 'any',
        of: [word('2019-2021'), { kind: 'number', field: 'year', from: 2019, to: 2021 }],
      }),
    ],
    ['title：cat', { kind: 'word', text: 'cat', field: 'title' }],
    ['ＴＩＴＬＥ：cat', { kind: 'word', text: 'cat', field: 'title' }],
    ['深度学习：综述', word('深度学习：综述')],
    ['ｙｅａｒ：２０２０', { kind: 'number', field: 'year', from: 2020, to: 2020 }],
    ['upvote:>5', { kind: 'number', field: 'upvotes', from: 6 }],
    ['cites:>5', { kind: 'number', field: 'citations', from: 6 }],
    ['without:tags', { kind: 'not', of: { kind: 'has', part: 'tag' } }],
    ['ATTENTION OR MEMORY: WHY IT IS NOT SO', expect.objectContaining({ kind: 'all' })],
  ])('%s', (text, query) => {
    expect(read(text)).toEqual({ ...(query && { query }), problems: [] });
  });

  it.each([
    'year:2',
    'year:20',
    'year:202',
    'year:>20',
    'published:2024-0',
    'before:20',
    'published:June',
    'before:june',
    'year:2020,20',
    'upvotes:>',
    'author:',
  ])('filters nothing while %s is unfinished', (text) =>
    expect(read(text)).toMatchObject({ problems: [{ kind: 'no_value' }] }),
  );

  it.each([
    ['date', 'published'],
    ['newest', 'published'],
    ['oldest', '-published'],
    ['year', 'published'],
    ['added', 'saved'],
    ['-published', '-published'],
    ['published-asc', '-published'],
    ['citations_desc', 'citations'],
    ['title', 'title'],
    ['title-desc', '-title'],
    ['title desc', '-title'],
    ['citation', 'citations'],
    ['citations:asc', '-citations'],
    ['authors', 'author'],
    ['best', 'relevance'],
  ])('sort:%s is %s', (text, sort) => {
    expect(read(`sort:${text}`)).toEqual({ sort, problems: [] });
  });

  it.each([
    ['athor:smith', 'author:'],
    ['tilte:moss', 'title:'],
    ['is:unraed', 'is:unread'],
    ['has:abstarct', 'has:abstract'],
    ['sort:upvoets', 'sort:upvotes'],
    ['yaer:2020', 'year:'],
  ])('says what %s was probably meant to be', (text, nearest) => {
    expect(read(text).problems).toMatchObject([{ nearest }]);
  });

  it.each([
    'year:constructor',
    'published:toString',
    'before:constructor',
    'saved:valueOf',
    'seen:past hasOwnProperty',
    'sort:constructor',
    'is:toString',
    'kind:constructor',
  ])('takes %s for no value, although every object has it', (text) => {
    expect(read(text).problems).toMatchObject([{ kind: 'bad_value' }]);
  });

  it.each(['lang:en', 'room:8080', 'at:12:30'])('proposes no field for %s', (text) => {
    expect(read(text).problems.filter(({ nearest }) => nearest)).toEqual([]);
  });
});
