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
  ])('%s', (text, meant) => {
    expect(correction(text, titles)).toBe(meant);
  });

  it('is completed by words of titles before names', () => {
    expect(completions('trans', titles).map(({ insert }) => insert)).toEqual(['transformers']);
    expect(completions('lichen trans', titles)[0]?.text).toBe('lichen transformers ');
  });
});
