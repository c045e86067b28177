import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/query/parse';
import type { Query, TextField } from '../../../lib/search/query/query';

const read = (text: string) => parseQuery(text, Date.parse('2026-11-21T12:00:00Z'));
const words = (text: string, field?: TextField): Query[] =>
  text.split(' ').map((each) => ({ kind: 'word', text: each, ...(field && { field }) }));
const all = (text: string, field?: TextField): Query => ({ kind: 'all', of: words(text, field) });
const any = (text: string, field?: TextField): Query => ({ kind: 'any', of: words(text, field) });

describe('words without a space between them', () => {
  it.each<[string, Query]>([
    ['moss,fern', all('moss fern')],
    ['moss;fern', all('moss fern')],
    ['moss/fern', all('moss fern')],
    ['moss=fern', all('moss fern')],
    ['moss~fern', all('moss fern')],
    ['moss，fern', all('moss fern')],
    ['moss、fern；rust', all('moss fern rust')],
    ['title:moss,fern', all('moss fern', 'title')],
    ['moss|fern', any('moss fern')],
    ['title:moss|fern', any('moss fern', 'title')],
    ['tag:moss,fern', any('moss fern', 'tag')],
    ['venue:moss;fern', any('moss fern', 'venue')],
  ])('%s', (text, query) => expect(read(text)).toEqual({ query, problems: [] }));

  it.each([
    ...['and/or', 'TCP/IP', 'I/O', '1,000', 'moss,2020', 'a,fern', 'moss-fern', 'moss_fern'],
    ...['moss.fern', 'moss’fern', 'moss,', '|moss|', 'd=4'],
  ])('%s is one', (text) => {
    expect(read(text).query).toEqual({ kind: 'word', text });
  });

  it('are one in a nested tag, an identifier and a quotation', () => {
    expect(read('tag:moss/fern').query).toEqual({ kind: 'word', text: 'moss/fern', field: 'tag' });
    expect(read('id:moss/fern').query).toEqual({ kind: 'word', text: 'moss/fern', field: 'id' });
    expect(read('"moss,fern"').query).toEqual({ kind: 'phrase', text: 'moss,fern' });
  });
});

describe('an unknown field', () => {
  it.each<[string, Query]>([
    ['folk:moss', all('folk moss')],
    ['folk:moss,fern', all('folk moss fern')],
  ])('%s is words, of which a paper may lack one', (text, query) => {
    expect(read(text)).toMatchObject({ query, problems: [{ kind: 'unknown_field' }] });
  });

  it('is told before a year, too', () => {
    expect(read('during:2024').problems).toMatchObject([{ kind: 'unknown_field' }]);
    expect(read('room:20241').problems).toEqual([]);
  });
});
