import { describe, expect, it } from 'vitest';
import { areForms, stemOf } from '../../../lib/search/words/word-forms';

describe('forms of one stem', () => {
  it.each([
    ['relaxed', 'relaxing'],
    ['stable', 'stability'],
    ['optimizing', 'optimization'],
    ['classify', 'classification'],
    ['efficient', 'efficiency'],
    ['generative', 'generation'],
    ['private', 'privately'],
    ['learn', 'learnable'],
  ])('%s, %s', (one, other) => {
    expect(areForms(one, other)).toBe(true);
    expect(areForms(other, one)).toBe(true);
    expect(other.startsWith(stemOf(one) ?? '-')).toBe(true);
  });

  it.each([
    ['relaxed', 'relaxed'],
    ['relaxed', 'relatives'],
    ['transport', 'transformer'],
    ['kernel', 'kerosene'],
    ['cars', 'card'],
    ['gpt4s', 'gpt4'],
    ['relaxked', 'relax'],
  ])('not %s, %s', (one, other) => expect(areForms(one, other)).toBe(false));
});
