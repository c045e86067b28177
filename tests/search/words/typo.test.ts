import { expect, it } from 'vitest';
import { matchesTerm, typosIn } from '../../../lib/search/words/typo';

it.each([
  ['abc', 0],
  ['abcd', 1],
  ['abcdefg', 1],
  ['abcdefgh', 2],
])('%s may have %i typos', (word, typos) => expect(typosIn(word)).toBe(typos));

it.each([
  ['att', 'attention', true],
  ['attention', 'attention', true],
  ['attention', 'att', false],
  ['grph', 'graph', true],
  ['graph', 'grpah', true],
  ['cat', 'cut', false],
  ['tgraph', 'graph', true],
  ['raph', 'graph', false],
  ['garph', 'graph', true],
  ['boat', 'coat', false],
  ['transfomrers', 'transformer', true],
  ['transfrmr', 'transformer', true],
  ['transfr', 'transformer', false],
  ['gradual', 'gradient', false],
  ['12345', '12346', false],
  ['12345', '02345', false],
  ['raphs', 'geraphs', false],
  ['ansformer', 'transformer', true],
  ['bxt', 'bat', false],
  ['1oat', 'boat', false],
])('%s matches %s: %s', (typed, term, expected) => expect(matchesTerm(typed, term)).toBe(expected));
