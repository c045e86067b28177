import { expect, it } from 'vitest';
import { togetherWith } from '../../../lib/search/flat/together';
import type { Query } from '../../../lib/search/query/query';

function together(text: string, at: number) {
  const parts = text.split(' ').map((word): Query => ({ kind: 'word', text: word }));
  return togetherWith(parts, parts[at] ?? { kind: 'all', of: [] });
}

it.each([
  ['data set', 0, ['dataset']],
  ['on line learning', 1, ['online', 'linelearning']],
  ['of the graph', 0, []],
  ['a b', 0, []],
])('%s, word %i, is also written in one', (text, at, joined) => {
  expect(together(text, at).joined).toEqual(joined);
});

it.each([
  ['neural machine translation', 2, ['nmt', 'nmts']],
  ['long short-term memory', 0, ['lst', 'lsts', 'lstm', 'lstms']],
  ['order flow', 0, []],
  ['graph neural networks', 0, ['gnn', 'gnns']],
  ['graph 2 moss', 0, []],
  ['one two three four five six seven eight nine', 3, []],
])('%s, word %i, may stand in an acronym', (text, at, acronyms) => {
  expect(together(text, at).acronyms?.map(({ term }) => term)).toEqual(acronyms);
});

it('two words may have an acronym only as a guess', () => {
  const parts = ['graph', 'moss'].map((text): Query => ({ kind: 'word', text }));
  const [part = parts[1] as Query] = parts;
  expect(togetherWith(parts, part).acronyms).toEqual([]);
  const words = ['graph', 'moss'];
  expect(togetherWith(parts, part, true).acronyms).toEqual([
    { term: 'gm', words },
    { term: 'gms', words },
  ]);
});
