import { describe, expect, it } from 'vitest';
import { paperOf } from '../../../lib/merge/merge';
import { completions, correction } from '../../../lib/search/query/completions';
import { indexNames } from '../../../lib/search/words/name-index';

const paper = (number: number, given: string, family: string, venue?: string) => ({
  paper: paperOf(
    {
      ids: [`arxiv:2611.0000${number}`],
      title: 'T',
      authors: [{ given, family }],
      ...(venue && { venue }),
    },
    'arxiv',
    0,
  ),
});
const names = await indexNames(
  [
    paper(1, 'Ana', 'Torres', 'NeurIPS'),
    paper(2, 'Ana', 'Torres'),
    paper(3, 'Tom', 'Torrance'),
    paper(4, 'Gül', 'Şahin'),
  ],
  [
    { tag: 'to read', count: 3 },
    { tag: 'torus', count: 1 },
  ],
);
const offered = (text: string) => completions(text, names).map(({ insert }) => insert);

describe('what was typed goes on', () => {
  it.each([
    ['titl', ['title:']],
    ['aft', ['after:']],
    ['-sinc', ['since:']],
    ['graph is:un', ['is:unread']],
    ['athor:smi', ['author:smi']],
    ['sort:up', ['sort:upvotes']],
    ['author:torr', ['author:"Ana Torres"', 'author:"Tom Torrance"']],
    ['author:sahin', ['author:"Gül Şahin"']],
    ['-tag:tor', ['tag:torus']],
    ['tag:', ['tag:"to read"', 'tag:torus']],
    ['neur', ['venue:NeurIPS']],
    ['x', []],
    ['o', []],
    ['TITL', ['title:']],
    ['by:torr', ['by:"Ana Torres"', 'by:"Tom Torrance"']],
    ['no:d', ['no:doi']],
    ['tags:tor', ['tags:torus']],
    ['authors:sahin', ['authors:"Gül Şahin"']],
    ['order:up', ['order:upvotes']],
    ['list:M', ['list:monthly']],
    ['list:sea', ['list:search']],
    ['seen:t', ['seen:today']],
    ['saved:<', ['saved:<7d', 'saved:<30d']],
    ['colour:r', []],
    ['a OR', []],
    ['"to re', ['tag:"to read"']],
    ['venue:', ['venue:NeurIPS']],
    ['sort:', ['sort:relevance', 'sort:saved', 'sort:seen', 'sort:published', 'sort:upvotes']],
    ['is:unread', []],
    // What is typed already.
    ['tag:torus', []],
    ['#Torus', []],
    ['venue:neurips', []],
    ['author:torres', ['author:"Ana Torres"']],
    ['graph ', []],
    ['"closed"', []],
  ])('%s', (text, expected) => {
    expect(offered(text)).toEqual(expected);
  });

  it('with everything before it unchanged', () => {
    expect(completions('graph -tag:tor', names)[0]?.text).toBe('graph -tag:torus ');
    expect(completions('(a OR titl', names)[0]?.text).toBe('(a OR title:');
  });
});

const titles = await indexNames(
  [{ paper: paperOf({ ids: ['arxiv:2611.00009'], title: 'Lichen transformers' }, 'arxiv', 0) }],
  [],
);

describe('what was probably meant', () => {
  it.each([
    ['graph neural', undefined],
    ['lihcen -rtansformers', 'lichen -transformers'],
    ['title:lihcen "lihcen" is:unread', 'title:lichen "lihcen" is:unread'],
    ['lichen', undefined],
    // With one of its words unknown it would find nothing either.
    ['lihcen zzqxkw', undefined],
    ['lihcen of 2024', 'lichen of 2024'],
  ])('%s', (text, meant) => {
    expect(correction(text, titles)).toBe(meant);
  });

  it('is completed by words of titles before names', () => {
    expect(completions('trans', titles).map(({ insert }) => insert)).toEqual(['transformers']);
    expect(completions('lichen trans', titles)[0]?.text).toBe('lichen transformers ');
    // The words before the last one of a phrase are complete.
    expect(completions('"trans lich', titles)).toEqual([]);
  });
});

describe('every value is offered', () => {
  it.each([
    ['is:', ['is:unread', 'is:reading', 'is:read', 'is:saved', 'is:seen']],
    ['is:h', ['is:hidden']],
    ['is:m', ['is:merged']],
    ['is:n', ['is:new']],
    ['has:', ['has:code', 'has:note', 'has:pdf', 'has:abstract', 'has:doi']],
    ['no:t', ['no:tag']],
    ['has:v', ['has:venue']],
    ['has:au', ['has:author']],
    ['kind:p', ['kind:paper', 'kind:preprint']],
    ['kind:c', ['kind:conference', 'kind:chapter']],
    ['kind:j', ['kind:journal']],
    ['kind:b', ['kind:book']],
    ['kind:t', ['kind:thesis']],
    ['kind:r', ['kind:report']],
    ['kind:d', ['kind:dataset']],
    ['kind:s', ['kind:software']],
    ['sort:st', ['sort:stars', 'sort:status']],
    ['sort:a', ['sort:author']],
    ['sort:v', ['sort:venue']],
    ['sort:k', ['sort:kind']],
    ['sort:m', ['sort:met']],
    ['sort:g', ['sort:gained']],
    ['sort:c', ['sort:comments', 'sort:citations']],
    ['list:', ['list:daily', 'list:weekly', 'list:monthly', 'list:trending', 'list:search']],
    ['list:c', ['list:collection']],
    ['list:n', ['list:new']],
    ['list:r', ['list:recent']],
    ['seen:', ['seen:today', 'seen:week', 'seen:month']],
    ['saved:w', ['saved:week']],
    ['saved:m', ['saved:month']],
    ['saved:<7d', []],
    ['has:CO', ['has:code']],
    ['year:', []],
    ['title:', []],
  ])('%s', (text, expected) => expect(offered(text)).toEqual(expected));

  it.each([
    ['ha', 'has:'],
    ['no', 'note:'],
    ['no', 'no:'],
    ['ki', 'kind:'],
    ['in', 'in:'],
    ['is', 'is:'],
    ['pu', 'publisher:'],
    ['pu', 'published:'],
    ['li', 'list:'],
    ['so', 'sort:'],
    ['be', 'before:'],
    ['af', 'after:'],
    ['si', 'since:'],
    ['ke', 'keyword:'],
    ['ABS', 'abstract:'],
  ])('the field of %s', (typed, field) => expect(offered(typed)).toContain(field));

  it.each([
    ['org:', ['org:"Moss Lab"']],
    ['athor:', []],
    ['tx:fo', []],
    ['by:"tor', ['by:"Ana Torres"', 'by:"Tom Torrance"']],
    ['ab:cd', []],
    ['au:sahin', ['au:"Gül Şahin"']],
    ['x "tor"', []],
    ['tag:"to read"', []],
    ['a (', []],
    ['', []],
  ])('%j', async (text, expected) => {
    const index = await indexNames(
      [
        paper(1, 'Ana', 'Torres'),
        paper(2, 'Ana', 'Torres'),
        paper(3, 'Tom', 'Torrance'),
        paper(4, 'Gül', 'Şahin'),
        {
          paper: paperOf(
            { ids: ['arxiv:2611.00007'], title: 'T', organisation: 'Moss Lab' },
            'arxiv',
            0,
          ),
        },
      ],
      [],
    );
    expect(completions(text, index).map(({ insert }) => insert)).toEqual(expected);
  });

  it('fields and values also before the names are loaded', () => {
    expect(completions('titl', undefined).map(({ insert }) => insert)).toEqual(['title:']);
    expect(completions('tag:x', undefined)).toEqual([]);
    expect(completions('is:unr', undefined)).toHaveLength(1);
  });

  it('behind either minus sign, and behind none within a word', async () => {
    const index = await indexNames([], [{ tag: 'non-linear', count: 1 }]);
    expect(completions('tag:non-l', index)[0]?.text).toBe('tag:non-linear ');
    expect(completions('x −titl', names)[0]?.text).toBe('x -title:');
    expect(completions('is:unre', names)[0]?.text).toBe('is:unread ');
    expect(completions('pre-x is:unre', names)[0]?.text).toBe('pre-x is:unread ');
  });

  it('no more than five, two of them words of titles', async () => {
    const words = ['mossa', 'mossb', 'mossc', 'mossd'];
    const index = await indexNames(
      words.map((title, at) => ({
        paper: paperOf({ ids: [`arxiv:2611.0001${at}`], title }, 'arxiv', 0),
      })),
      ['moss one', 'moss two', 'moss three', 'moss four'].map((tag) => ({ tag, count: 1 })),
    );
    const inserts = completions('moss', index).map(({ insert }) => insert);
    expect(inserts).toHaveLength(5);
    expect(inserts.slice(0, 2).every((insert) => words.includes(insert))).toBe(true);
    expect(inserts.slice(2).every((insert) => insert.startsWith('tag:'))).toBe(true);
  });
});

it('words are corrected in fields of text alone, and what stands around them is kept', () => {
  expect(correction('year:lihcen', titles)).toBeUndefined();
  expect(correction('colour:lihcen', titles)).toBeUndefined();
  expect(correction('by:lihcen  (lihcen OR x)', titles)).toBe('by:lichen  (lichen OR x)');
  expect(correction('lihcen lihcen', titles)).toBe('lichen lichen');
});
