import { describe, expect, it } from 'vitest';
import { withTagRenamed } from '../../../lib/search/query/rename-tag';

const renamed = (query: string) => withTagRenamed(query, 'to read', 'later');

describe('a query after the renaming of a tag', () => {
  it.each([
    ['tag:="to read"', 'tag:=later'],
    ['flow  -tag:"To Read" is:unread', 'flow  -tag:later is:unread'],
    ['NOT tag:=“to read” x', 'NOT tag:=later x'],
    ['tags:"to read"', 'tags:later'],
    ['tag:="to read/soon" OR tag:="to read/"', 'tag:=later/soon OR tag:=later/'],
    ['tag:(rivers OR "to read") "to read"', 'tag:(rivers OR later) "to read"'],
    ['(title:(to) OR tag:="to read")', '(title:(to) OR tag:=later)'],
  ])('%s', (before, after) => {
    expect(renamed(before)).toBe(after);
  });

  it.each([
    '"to read"',
    'title:"to read"',
    'tag:"to read more"',
    'tag:="not to read"',
    'tag:read',
    'tag:',
    'tag:="" (',
  ])('%s is the same', (query) => {
    expect(renamed(query)).toBe(query);
  });

  it('has quotation marks where the new name needs them', () => {
    expect(withTagRenamed('tag:=llm tag:llm/agents', 'llm', 'language models')).toBe(
      'tag:="language models" tag:"language models/agents"',
    );
    expect(withTagRenamed('tag:=llm/agents', 'llm/agents', 'agents')).toBe('tag:=agents');
  });
});

it.each([
  ['(tag:(x) "to read")', '(tag:(x) "to read")'],
  ['tag:(x) "to read"', 'tag:(x) "to read"'],
  ['tag:(title:(x) "to read")', 'tag:(title:(x) later)'],
  ['tag:(NOT "to read" OR =x)', 'tag:(NOT later OR =x)'],
  ['title:(tag:"to read")', 'title:(tag:later)'],
  ['tag:(title:"to read")', 'tag:(title:"to read")'],
  ['tag:"to read/to read"', 'tag:"later/to read"'],
])('%s becomes %s', (before, after) => expect(renamed(before)).toBe(after));

it('a tag of one word is renamed with and without its equals sign, nested ones by their depth', () => {
  const names = (query: string) => withTagRenamed(query, 'llm', 'lm');
  expect(names('tag:llm -tag:=llm/a tag:llms tag:x/llm')).toBe(
    'tag:lm -tag:=lm/a tag:llms tag:x/llm',
  );
  expect(withTagRenamed('tag:a/b tag:a tag:a/b/c', 'a/b', 'd')).toBe('tag:d tag:a tag:d/c');
});

it('an operator and an equals sign within quotes are no tags', () => {
  expect(withTagRenamed('tag:(a OR b)', 'or', 'and')).toBe('tag:(a OR b)');
  expect(withTagRenamed('tag:"=llm"', 'llm', 'lm')).toBe('tag:"=llm"');
});
