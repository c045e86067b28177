import { describe, expect, it } from 'vitest';
import { isStopWord } from '../../../lib/search/words/stop-words';
import { plain, spellingsOf } from '../../../lib/search/words/terms';
import { variantsOf } from '../../../lib/search/words/variants';

describe('other forms of a word', () => {
  it.each([
    ['study', 'studies'],
    ['network', 'networks'],
    ['box', 'boxes'],
    ['matrix', 'matrices'],
    ['index', 'indices'],
    ['analysis', 'analyses'],
    ['criterion', 'criteria'],
    ['stimulus', 'stimuli'],
    ['corpus', 'corpora'],
    ['child', 'children'],
    ['leaf', 'leaves'],
    ['optimise', 'optimize'],
    ['behaviour', 'behavior'],
    ['modelling', 'modeling'],
    ['centre', 'center'],
    ['2', 'ii'],
    ['viii', '8'],
    ['three', '3'],
    ['four', 'iv'],
    ['2', 'v2'],
  ])('%s, %s', (one, other) => {
    expect(variantsOf(one)).toContain(other);
    expect(variantsOf(other)).toContain(one);
  });

  it('are none of short words, of numbers and of other scripts', () => {
    expect(['is', '2024', 'gpt4', '幻觉'].flatMap(variantsOf)).toEqual([]);
    expect(variantsOf('loss')).not.toContain('los');
    expect(variantsOf('mueller')).toContain('muller');
    expect(variantsOf('haemaelaeinen')).toContain('hamalainen');
    expect(variantsOf('oestrogen')).toContain('estrogen');
    expect(variantsOf('haakansson')).toContain('hakansson');
  });
});

it.each([
  ['Straße', 'strasse'],
  ['Bœuf', 'boeuf'],
  ['Łukasz', 'lukasz'],
  ['Đức', 'duc'],
  ['Ørsted', 'orsted'],
  ['Æsop', 'aesop'],
  ['Yıldız', 'yildiz'],
  ['Þórður Ħ Ŋ', 'thordur h n'],
])('letters of %s are those of %s', (text, expected) => {
  expect(plain(text)).toBe(expected);
});

it('splits a word at its seams, and a Korean one anywhere', () => {
  expect(spellingsOf('gpt4')).toEqual([['gpt4'], ['gpt', '4']]);
  expect(spellingsOf('wu2024moss')).toEqual([['wu2024moss'], ['wu', '2024', 'moss']]);
  expect(spellingsOf('개체명인식')).toContainEqual(['개체명', '인식']);
});

it('stop words are those of several languages, but no names', () => {
  expect(['the', 'fur', 'les', 'paper'].every(isStopWord)).toBe(true);
  expect(['mit', 'li', 'attention', 'con', 'par'].some(isStopWord)).toBe(false);
});
