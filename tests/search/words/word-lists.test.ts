import { describe, expect, it } from 'vitest';
import { isStopWord } from '../../../lib/search/words/stop-words';
import { isOpeningWord, isWeakWord } from '../../../lib/search/words/weak-words';
import { areForms, stemOf } from '../../../lib/search/words/word-forms';

const each = (words: string) => words.split(' ');

it.each([
  ['English', 'a all for had i she should those us within you et'],
  ['of papers', 'article papers something work'],
  ['German', 'auf das nach oder uber zur'],
  ['French', 'au dans leur vers'],
  ['Spanish', 'del las como'],
  ['Italian', 'dei gli nella'],
  ['Portuguese', 'da nos uma'],
  ['Dutch', 'een het voor'],
])('function words: %s', (_, words) => expect(each(words).filter(isStopWord)).toEqual(each(words)));

it('words of a request say little, words of a subject do not', () => {
  const words = each(
    'pdf looking want help latest researchers literature matter affects ways they techniques',
  );
  expect(words.filter(isWeakWord)).toEqual(words);
  expect(each('moss attention the learning').filter(isWeakWord)).toEqual([]);
});

it('requests begin with some of them', () => {
  const words = each('how does were find newest paper publications');
  expect(words.filter(isOpeningWord)).toEqual(words);
  expect(each('moss used better the').filter(isOpeningWord)).toEqual([]);
});

describe('forms of one stem', () => {
  it.each([
    ['physical', 'physics'],
    ['navigated', 'navigable'],
    ['measurement', 'measure'],
    ['darkness', 'darkly'],
    ['simulator', 'simulation'],
    ['learned', 'learn'],
    ['classified', 'classes'],
    ['dominance', 'dominating'],
    ['creative', 'created'],
  ])('%s, %s', (one, other) => {
    expect([areForms(one, other), areForms(other, one)]).toEqual([true, true]);
  });

  it.each([
    ['numerical', 'numbers'],
    ['theoretic', 'theories'],
    ['learner', 'learnx'],
    ['moss', 'mosses'],
    ['mossing', 'mossing'],
    ['Relaxed', 'Relaxing'],
    ['xrelaxed', 'relaxed'],
  ])('not %s, %s', (one, other) => expect(areForms(one, other)).toBe(false));

  it.each([
    ['moss', undefined],
    ['mosse', 'moss'],
    ['abcdefghi', 'abcd'],
    ['abcdefghij', 'abcde'],
    ['abcdefghijk', 'abcde'],
    ['Mosses', undefined],
    ['mosses2', undefined],
    ['2mosses', undefined],
  ])('all of %s begin with %s', (word, stem) => expect(stemOf(word)).toBe(stem));
});
