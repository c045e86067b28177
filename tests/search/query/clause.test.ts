import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/query/parse';
import type { Query, TextField } from '../../../lib/search/query/query';

const read = (text: string) => parseQuery(text, Date.parse('2026-11-21T12:00:00Z'));
const word = (text: string, field?: TextField): Query => ({
  ...{ kind: 'word', text },
  ...(field && { field }),
});
const sites = (names: string): Query => ({
  kind: 'any',
  of: names.split(' ').map((name) => word(name, 'source')),
});

describe('a site', () => {
  it.each([
    ['arxiv.org', 'arxiv'],
    ['HTTPS://ArXiv.org/', 'ArXiv'],
    ['http://link.springer.com', 'link springer'],
    ['x-y.co.uk', 'x-y co'],
    ['7.example.org/', '7 example'],
  ])('is named by its host: site:%s', (host, names) => {
    expect(read(`site:${host}`)).toEqual({ query: sites(names), problems: [] });
  });

  it.each(['arxiv', 'arxiv.org/abs', 'a.b', '3.5', 'moss..org', 'ftp://arxiv.org', 'arxiv.o1'])(
    'is named by words: site:%s',
    (text) => expect(read(`site:${text}`).query).toEqual(word(text, 'source')),
  );

  it('has a host only in this field', () => {
    expect(read('venue:arxiv.org').query).toEqual(word('arxiv.org', 'venue'));
  });
});

describe('a whole value', () => {
  const exact = (field: 'tag' | 'venue' | 'source', text: string) => ({
    ...{ kind: 'exact', field, text },
  });
  it.each([
    ['tag:=thesis', exact('tag', 'thesis')],
    ['tag:="to   read "', exact('tag', 'to read')],
    ['tag:"=to read"', { kind: 'phrase', text: '=to read', field: 'tag' }],
    ['venue:=Nature', exact('venue', 'Nature')],
    ['source:="acl"', exact('source', 'acl')],
    ['in:=PLOS', exact('venue', 'PLOS')],
    ['title:=moss', word('moss', 'title')],
    ['category:=cs.CL', word('cs.CL', 'category')],
    ['title:="old moss"', { kind: 'phrase', text: 'old moss', field: 'title' }],
    ['tag:="" x', word('x')],
    ['tag:a=b', word('a=b', 'tag')],
  ])('%s', (text, query) => expect(read(text).query).toEqual(query));
});

describe('a colon', () => {
  it.each([
    ['xy:cd', 'xy cd'],
    ['foo:7', 'foo 7'],
    ['foo://x', 'foo //x'],
  ])('in %s marks no field', (text, words) => {
    const of = words.split(' ').map((each) => word(each));
    expect(read(text)).toEqual({ query: { kind: 'all', of }, problems: [] });
  });

  it.each(['abc:def', 'foo:b7', 'foo:x//', 'yaer:2020', 'foo:""', 'foo:(a b)'])(
    'in %s marks an unknown one',
    (text) => expect(read(text).problems).toMatchObject([{ kind: 'unknown_field' }]),
  );

  it.each(['title:', 'title:""', 'is:""', 'x -title:', 'kind:'])('without a value: %s', (text) => {
    expect(read(text).problems).toMatchObject([{ kind: 'no_value' }]);
  });

  it('before a space marks none, whatever stands before it', () => {
    expect(read('moss: is: it')).toEqual({
      query: { kind: 'all', of: [word('moss'), word('is'), word('it')] },
      problems: [],
    });
  });
});

describe('a field with a bad value', () => {
  it.each([
    ['upvotes:x>', undefined],
    ['upvotes:>x', undefined],
    ['year:soon', undefined],
    ['kind:thesys', 'kind:thesis'],
    ['has:abstrct', 'has:abstract'],
    ['no:abstrct', 'no:abstract'],
    ['is:readng', 'is:reading'],
    ['sort:alfabetical', 'sort:alphabetical'],
    ['sort:cittaions', 'sort:citations'],
  ])('%s', (text, nearest) => {
    expect(read(text)).toEqual({
      problems: [{ kind: 'bad_value', at: 0, end: text.length, text, ...(nearest && { nearest }) }],
    });
  });

  it.each(['upvotes:>=', 'upvotes:<', 'upvotes:=', 'rank:<='])('%s has none yet', (text) => {
    expect(read(text).problems).toMatchObject([{ kind: 'no_value' }]);
  });

  it.each([
    'is:u',
    'has:abst',
    'no:p',
    'sort:n',
    'sort:newe',
    'sort:-publ',
    'kind:jour',
    'is:read,unr',
  ])('at the end, %s is unfinished', (text) => {
    expect(read(`moss ${text}`)).toEqual({
      query: word('moss'),
      problems: [{ kind: 'no_value', at: 5, end: 5 + text.length, text }],
    });
    expect(read(`${text} moss`).problems).toMatchObject([{ kind: 'bad_value' }]);
  });

  it('may have several values', () => {
    expect(read('upvotes:1,200').query).toMatchObject({ from: 1200, to: 1200 });
    expect(read('upvotes:1,20').query).toMatchObject({
      kind: 'any',
      of: [
        { field: 'upvotes', from: 1 },
        { field: 'upvotes', from: 20 },
      ],
    });
    expect(read('published:2020|2022').query).toMatchObject({
      kind: 'any',
      of: [
        { field: 'published', from: '2020-01-01' },
        { field: 'published', from: '2022-01-01' },
      ],
    });
  });
});

it('what restricts nothing is left out', () => {
  expect(read('moss filetype:pdf , - "…"').query).toEqual(word('moss'));
  expect(read('all:"old moss"').query).toEqual({ kind: 'phrase', text: 'old moss' });
});

describe('brackets with a field', () => {
  it.each<[string, Query]>([
    ['title:(moss)', word('moss', 'title')],
    [
      'title:(moss by:li) fern',
      {
        kind: 'all',
        of: [{ kind: 'all', of: [word('moss', 'title'), word('li', 'author')] }, word('fern')],
      },
    ],
    ['title:((moss))', word('moss', 'title')],
    [
      'title:(author:(li) moss)',
      {
        kind: 'all',
        of: [word('li', 'author'), word('moss', 'title')],
      },
    ],
    ['-title:(moss)', { kind: 'not', of: word('moss', 'title') }],
    ['year:(2020)', { kind: 'number', field: 'year', from: 2020, to: 2020 }],
  ])('%s', (text, query) => expect(read(text)).toEqual({ query, problems: [] }));

  it('that is unknown is reported with the one that was meant', () => {
    expect(read('tilte:(moss)')).toEqual({
      query: word('moss'),
      problems: [{ kind: 'unknown_field', at: 0, end: 7, text: 'tilte:(', nearest: 'title:' }],
    });
  });
});

describe('an identifier', () => {
  const id = { kind: 'id', id: 'doi:10.1234/moss' };
  it.each([
    [
      'moss "old fern" 10.1234/moss',
      { ...id, beside: [word('moss'), { kind: 'phrase', text: 'old fern' }] },
    ],
    ['10.1234/moss is:read', { kind: 'all', of: [id, { kind: 'is', state: 'read' }] }],
    [
      '10.1234/moss 10.1234/fern',
      { kind: 'all', of: [id, { kind: 'id', id: 'doi:10.1234/fern' }] },
    ],
    ['10.1234/moss OR fern', { kind: 'any', of: [id, word('fern')] }],
  ])('says which paper is meant: %s', (text, query) => {
    expect(read(text)).toEqual({ query, problems: [] });
  });
});

describe('a phrase whose closing quote is missing', () => {
  it.each([
    ['"moss', word('moss')],
    ['"wet moss', { kind: 'all', of: [{ kind: 'phrase', text: 'wet' }, word('moss')] }],
    ['"wet dark moss', { kind: 'all', of: [{ kind: 'phrase', text: 'wet dark' }, word('moss')] }],
    ['"wet moss ', { kind: 'phrase', text: 'wet moss ' }],
    [
      '"wet" "moss"',
      {
        kind: 'all',
        of: [
          { kind: 'phrase', text: 'wet' },
          { kind: 'phrase', text: 'moss' },
        ],
      },
    ],
    [
      'title:"wet mo',
      {
        kind: 'all',
        of: [
          { kind: 'phrase', text: 'wet', field: 'title' },
          { kind: 'word', text: 'mo', field: 'title' },
        ],
      },
    ],
    ['tag:="wet mo', { kind: 'exact', text: 'wet mo', field: 'tag' }],
  ])('%j has an unfinished last word', (text, query) => {
    expect(read(text).query).toEqual(query);
  });
});
