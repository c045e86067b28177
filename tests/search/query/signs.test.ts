import { describe, expect, it } from 'vitest';
import { completions } from '../../../lib/search/query/completions';
import { parseQuery } from '../../../lib/search/query/parse';
import type { Query, TextField } from '../../../lib/search/query/query';
import { withTagRenamed } from '../../../lib/search/query/rename-tag';

const read = (text: string) => parseQuery(text, Date.parse('2026-11-21T12:00:00Z'));
const word = (text: string, field?: TextField): Query => ({
  ...{ kind: 'word', text },
  ...(field && { field }),
});
const phrase = (text: string, field?: TextField): Query => ({
  ...{ kind: 'phrase', text },
  ...(field && { field }),
});
const not = (of: Query): Query => ({ kind: 'not', of });
const year = (at: number): Query => ({ kind: 'number', field: 'year', from: at, to: at });

describe('what is read as without', () => {
  it.each<[string, Query]>([
    ['!survey', not(word('survey'))],
    ['！survey', not(word('survey'))],
    ['－survey', not(word('survey'))],
    ['NICHT survey', not(word('survey'))],
    ['非 survey', not(word('survey'))],
    ['!"graph neural"', not(phrase('graph neural'))],
    ['!(survey)', not(word('survey'))],
    ['!tag:thesis', not(word('thesis', 'tag'))],
    ['author:!smith', not(word('smith', 'author'))],
    ['author:-smith', not(word('smith', 'author'))],
    ['author:!"van der Berg"', not(phrase('van der Berg', 'author'))],
    ['title:!(survey)', not(word('survey', 'title'))],
    ['tag:!=thesis', not({ kind: 'exact', text: 'thesis', field: 'tag' })],
    ['tag:!="to read"', not({ kind: 'exact', text: 'to read', field: 'tag' })],
    ['-author:!smith', word('smith', 'author')],
    ['NOT !survey', word('survey')],
    ['year:!2020', not(year(2020))],
    ['year:!=2020', not(year(2020))],
    ['is:!read', not({ kind: 'is', state: 'read' })],
    ['is:-read', not({ kind: 'is', state: 'read' })],
    ['has:!code', not({ kind: 'has', part: 'code' })],
    ['-#thesis', not(word('thesis', 'tag'))],
    ['!@smith', not(word('smith', 'author'))],
  ])('%s', (text, query) => expect(read(text)).toEqual({ query, problems: [] }));

  it('is no minus sign before a number, a date or an order', () => {
    expect(read('year:-2020').query).toEqual({ kind: 'number', field: 'year', to: 2020 });
    expect(read('published:-2020').query).toMatchObject({ kind: 'date', to: '2020-12-31' });
    expect(read('sort:-title')).toEqual({ sort: '-title', problems: [] });
    expect(read('sort:!title')).toEqual({ sort: '-title', problems: [] });
  });

  it.each(['!', '-', '! x', 'wow!', 'wow! x', 'Oklahoma!', 'x !'])('is not “%s”', (text) => {
    expect(JSON.stringify(read(text))).not.toContain('"not"');
  });

  it('keeps an unknown field and its value', () => {
    expect(read('colour:-red').problems[0]?.kind).toBe('unknown_field');
    expect(read('colour:-red').query).toEqual({ kind: 'all', of: [word('colour'), word('-red')] });
  });
});

describe('a tag and an author by their signs', () => {
  it.each<[string, Query]>([
    ['#thesis', word('thesis', 'tag')],
    ['＃thesis', word('thesis', 'tag')],
    ['#3d', word('3d', 'tag')],
    ['#llm/agents', word('llm/agents', 'tag')],
    ['#论文', word('论文', 'tag')],
    ['#"to read"', phrase('to read', 'tag')],
    ['@smith', word('smith', 'author')],
    ['＠smith', word('smith', 'author')],
    ['@o’brien', word('o’brien', 'author')],
    ['@smith-jones', word('smith-jones', 'author')],
    ['@"van der Berg"', phrase('van der Berg', 'author')],
    ['(@smith)', word('smith', 'author')],
  ])('%s', (text, query) => expect(read(text)).toEqual({ query, problems: [] }));

  it('several in brackets, and beside words', () => {
    expect(read('#(a b)').query).toEqual({ kind: 'all', of: [word('a', 'tag'), word('b', 'tag')] });
    expect(read('moss #a OR @b').query).toEqual({
      kind: 'all',
      of: [word('moss'), { kind: 'any', of: [word('a', 'tag'), word('b', 'author')] }],
    });
  });

  it.each<[string, Query]>([
    ['#2', word('#2')],
    ['#2,', word('#2,')],
    ['C#', word('C#')],
    ['@smith2019', word('@smith2019')],
    ['moss@fern', word('moss@fern')],
    ['@article{smith2019,', word('@article{smith2019,')],
    ['@smith.org', word('@smith.org')],
  ])('are not in %s', (text, query) => expect(read(text).query).toEqual(query));

  it.each(['#', '@', '##', '# x', '@ x'])('say nothing alone: %s', (text) => {
    expect(read(text).problems).toEqual([]);
    expect(JSON.stringify(read(text))).not.toContain('field');
  });

  it('are completed and renamed as with the name of the field', () => {
    const names = {
      suggest: (typed: string, kind: 'tag' | 'author' | undefined) =>
        kind === 'tag' && typed === 'the'
          ? [{ id: 'thesis', kind: 'tag', name: 'thesis', papers: 1 }]
          : [],
      complete: () => [],
      correct: () => undefined,
    } as never;
    const whole = (text: string) => completions(text, names)[0]?.text;
    expect(whole('moss #the')).toBe('moss tag:thesis ');
    expect(whole('moss !#the')).toBe('moss -tag:thesis ');
    expect(whole('moss tag:!the')).toBe('moss -tag:thesis ');
    expect(whole('moss NOT #the')).toBe('moss NOT tag:thesis ');
    expect(withTagRenamed('x #old !#old', 'old', 'new')).toBe('x #new !#new');
    expect(withTagRenamed('x #old', 'old', 'to read')).toBe('x #"to read"');
  });
});
