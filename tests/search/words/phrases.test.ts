import { describe, expect, it } from 'vitest';
import { paperOf } from '../../../lib/merge/merge';
import type { Item } from '../../../lib/paper/paper';
import type { TextField } from '../../../lib/search/query/query';
import { nearness } from '../../../lib/search/words/nearness';
import { containsPhrase, looseQuery } from '../../../lib/search/words/phrases';

const item: Item = {
  paper: paperOf(
    {
      ids: ['arxiv:2301.01234', 'doi:10.1000/moss'],
      title: 'Weighing $\\alpha$ Moss on Old Old Mills',
      abstract: 'Moss grows. Mills stand in the \\emph{north} wind of moss.',
      authors: [{ given: 'Ada', family: 'van der Stone' }],
      venue: 'Moss Letters',
      organisation: 'Institute of Rain',
    },
    'huggingface',
    0,
  ),
  entry: { paper: '', savedAt: 0, tags: ['to read'], note: 'Ask Bo about rust.', status: 'unread' },
};
const contains = (text: string, field?: TextField) =>
  containsPhrase(item, { kind: 'phrase', text, ...(field && { field }) });

describe('a phrase', () => {
  it.each<[string, TextField]>([
    ['weighing alpha moss', 'title'],
    ['north wind', 'abstract'],
    ['Ada van der Stone', 'author'],
    ['to read', 'tag'],
    ['about rust', 'note'],
    ['moss letters', 'venue'],
    ['of rain', 'org'],
    ['huggingface', 'source'],
    ['2301 01234', 'id'],
  ])('“%s” is in the field %s', (text, field) => {
    expect([contains(text, field), contains(text)]).toEqual([true, true]);
    expect(contains(text, field === 'title' ? 'note' : 'title')).toBe(false);
  });

  it.each([
    ['moss weighing', false],
    ['moss mills', false],
    ['grow', false],
    ['wind wind', false],
    ['old mills', true],
    ['moss grows', true],
    ['mills moss', false],
    ['wind Ada', false],
    ['', false],
  ])('“%s” is in the paper: %s', (text, expected) => expect(contains(text)).toBe(expected));

  it('is looked up by its words, without punctuation', () => {
    expect(looseQuery({ kind: 'phrase', text: 'old  – mills', field: 'title' })).toEqual({
      kind: 'all',
      of: [
        { kind: 'word', text: 'old', field: 'title' },
        { kind: 'word', text: 'mills', field: 'title' },
      ],
    });
    expect(looseQuery({ kind: 'phrase', text: 'moss' }).kind === 'all').toBe(true);
    expect(looseQuery({ kind: 'phrase', text: 'moss' })).toEqual({
      kind: 'all',
      of: [{ kind: 'word', text: 'moss' }],
    });
  });
});

it.each([
  [['weighing', 'alpha'], 1],
  [['old', 'mills'], 1],
  [['alpha', 'moss', 'mills'], 0.5],
  [['moss', 'alpha'], 0],
  [['north', 'wind'], 0.15],
  [['weighing', 'alpha', 'north', 'wind'], 1 / 3],
  [['moss', 'grows', 'rust'], 0.15],
  [['moss'], 0],
  [[], 0],
  [['mills', 'rust'], 0],
])('the words %j are near each other: %d', (words, expected) => {
  expect(nearness(item, words)).toBeCloseTo(expected);
});

it('a phrase is also found in categories and keywords', () => {
  const paper = paperOf(
    { ids: ['arxiv:2301.01234'], title: 'T', category: 'cs.CL', keywords: ['old moss', 'rust'] },
    'arxiv',
    0,
  );
  const has = (text: string, field?: TextField) =>
    containsPhrase({ paper }, { kind: 'phrase', text, ...(field && { field }) });
  expect([has('cs.cl', 'category'), has('cs.cl'), has('cs.lg', 'category')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([has('old moss', 'keyword'), has('old moss'), has('moss rust')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(has('old moss', 'tag')).toBe(false);
});
