import { describe, expect, it } from 'vitest';
import { nearest } from '../../../lib/search/query/fields';
import { parseQuery } from '../../../lib/search/query/parse';

const read = (text: string) => parseQuery(text, Date.parse('2026-11-21T12:00:00Z'));

/** Each name with the names that mean the same, and a value that it takes. */
const FIELDS: [string, string, string][] = [
  ['author', 'by au inauthor authors', 'moss'],
  ['title', 'ti intitle titles', 'moss'],
  ['venue', 'jr journal journals conference in publisher', 'moss'],
  ['keyword', 'kw topic topics keywords', 'moss'],
  ['category', 'categories cat categorys subject', 'moss'],
  ['abstract', 'abs abstracts', 'moss'],
  ['tag', 'label labels folder collection', 'moss'],
  ['org', 'organisation organization organisations orgs affiliation institution', 'moss'],
  ['source', 'site sources', 'moss'],
  ['id', 'doi arxiv ids pubmed', '"moss"'],
  ['year', 'py pubyear years yr jahr', '2020'],
  ['citations', 'cites cited citation', '5'],
  ['upvotes', 'votes likes upvote like', '5'],
  ['published', 'date dates pubdate', '2020'],
  ['saved', 'added', '2020'],
  ['is', 'status state', 'unread'],
  ['has', 'with', 'code'],
  ['no', 'without', 'tag'],
  ['kind', 'type kinds', 'thesis'],
  ['sort', 'order orders', 'title'],
];

describe('fields by the names that people type', () => {
  it.each(
    FIELDS.flatMap(([name, others, value]) =>
      others.split(' ').map((other) => [other, name, value] as const),
    ),
  )('%s: is %s:', (other, name, value) => {
    const meant = read(`${name}:${value}`);
    expect(meant.problems).toEqual([]);
    expect(read(`${other}:${value}`)).toEqual(meant);
  });

  it.each([
    ['title', 'title'],
    ['abstract', 'abstract'],
    ['author', 'author'],
    ['tag', 'tag'],
    ['note', 'note'],
    ['venue', 'venue'],
    ['org', 'org'],
    ['source', 'source'],
    ['id', 'id'],
    ['category', 'category'],
    ['keyword', 'keyword'],
  ])('%s: looks for words', (name, field) => {
    expect(read(`${name}:moss`)).toEqual({
      query: { kind: 'word', text: 'moss', field },
      problems: [],
    });
  });

  it.each(['year', 'upvotes', 'citations', 'stars', 'gained', 'rank'])(
    '%s: takes numbers',
    (field) => {
      expect(read(`${field}:2020`)).toEqual({
        query: { kind: 'number', field, from: 2020, to: 2020 },
        problems: [],
      });
    },
  );
});

describe('states', () => {
  it.each([
    ['unread', 'unread todo toread'],
    ['reading', 'reading'],
    ['read', 'read done finished'],
    ['saved', 'saved starred favorite favourite favourites bookmarked kept'],
    ['new', 'new'],
    ['hidden', 'hidden ignored dismissed uninteresting'],
    ['merged', 'merged'],
  ])('%s', (state, names) => {
    for (const name of names.split(' '))
      expect(read(`is:${name}`)).toEqual({ query: { kind: 'is', state }, problems: [] });
  });

  it('that are not saved are “seen”, also beside others', () => {
    const unsaved = { kind: 'not', of: { kind: 'is', state: 'saved' } };
    expect(read('is:seen').query).toEqual(unsaved);
    expect(read('is:unsaved|hidden').query).toEqual({
      kind: 'any',
      of: [unsaved, { kind: 'is', state: 'hidden' }],
    });
  });
});

it.each([
  ['code', 'code github repo repos repository implementation implementations'],
  ['note', 'note notes'],
  ['pdf', 'pdf pdfs file files fulltext attachment attachments'],
  ['abstract', 'abstract summary'],
  ['doi', 'doi dois'],
  ['tag', 'tag tags'],
  ['venue', 'venue journal journals'],
  ['author', 'author authors'],
])('has:%s', (part, names) => {
  for (const name of names.split(' '))
    expect(read(`has:${name}`)).toEqual({ query: { kind: 'has', part }, problems: [] });
});

it.each([
  ['article-journal paper-conference', 'paper papers'],
  ['article-journal', 'journal journals'],
  ['paper-conference', 'conference conferences proceedings'],
  ['article', 'preprint preprints article'],
  ['article-magazine', 'magazine'],
  ['article-newspaper', 'newspaper'],
  ['thesis', 'thesis theses dissertation dissertations'],
  ['dataset', 'data dataset datasets'],
  ['software', 'code software'],
  ['review review-book', 'review reviews'],
  ['entry-dictionary entry-encyclopedia', 'entry'],
  ['post-weblog', 'blog blogs'],
  ['speech', 'talk talks'],
  ['webpage', 'web webpage webpages'],
  ['book', 'book books'],
  ['chapter', 'chapter chapters'],
])('kind: of %s', (kinds, names) => {
  for (const name of names.split(' '))
    expect(read(`kind:${name}`)).toEqual({
      query: { kind: 'work', kinds: kinds.split(' ') },
      problems: [],
    });
});

it('several values stand behind commas or bars, with or without spaces, all of them known', () => {
  const kinds = {
    kind: 'any',
    of: [
      { kind: 'work', kinds: ['thesis'] },
      { kind: 'work', kinds: ['book'] },
    ],
  };
  for (const text of ['thesis,book', 'thesis|book', '"thesis , book"'])
    expect(read(`kind:${text}`)).toEqual({ query: kinds, problems: [] });
  expect(read('kind:thesis,poem').problems).toMatchObject([{ kind: 'bad_value' }]);
  expect(read('has:tag,x').problems).toMatchObject([{ kind: 'bad_value' }]);
  expect(read('is:read,x').problems).toMatchObject([{ kind: 'bad_value' }]);
});

describe('orders', () => {
  it.each([
    ['published', 'published date newest latest recent new year published-desc'],
    ['-published', 'oldest old -date −year published-asc published:ascending'],
    ['saved', 'saved added created'],
    ['seen', 'seen viewed'],
    ['title', 'title titles name alphabetical az titleasc title_asc'],
    ['-title', '-title title-desc title:descending −name'],
    ['author', 'author authors author-asc +author'],
    ['-author', '-author author-desc'],
    ['venue', 'venue journal conference venue-asc'],
    ['-venue', 'venue-desc'],
    ['citations', 'citations citation cited cites citations-desc'],
    ['-citations', 'citations-asc'],
    ['upvotes', 'upvotes upvote likes votes popular popularity'],
    ['stars', 'stars star'],
    ['gained', 'gained'],
    ['kind', 'kind type'],
    ['status', 'status'],
    ['met', 'met first'],
    ['relevance', 'relevance best score -relevance'],
  ])('sort:%s', (sort, names) => {
    for (const name of names.split(' '))
      expect(read(`sort:${name}`)).toEqual({ sort, problems: [] });
  });

  it('are turned round once more by a minus sign before the field', () => {
    expect(read('-sort:title').sort).toBe('-title');
    expect(read('-sort:-title').sort).toBe('title');
    expect(read('-sort:best').sort).toBe('relevance');
  });

  it('of which the last one typed counts', () => {
    expect(read('sort:title sort:saved').sort).toBe('saved');
  });
});

describe('what was probably meant', () => {
  const words = ['note', 'title', 'abstract', 'upvotes'];
  it.each([
    ['nota', 'note'],
    ['nata', undefined],
    ['ttile', 'title'],
    ['tutel', 'title'],
    ['tutal', undefined],
    ['upv', 'upvotes'],
    ['up', undefined],
    ['abstrcat', 'abstract'],
    ['pvotes', 'upvotes'],
  ])('%s is %s', (typed, word) => expect(nearest(typed, words)).toBe(word));

  it('is the word with the fewest slips', () => {
    expect(nearest('stats', ['state', 'stars', 'start', 'stats'])).toBe('stats');
    expect(nearest('titel', ['tithe', 'title'])).toBe('title');
  });
});
