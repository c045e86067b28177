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

it.each([
  ['study', 'studies studys'],
  ['toy', 'toys'],
  ['studies', 'studie studieses study'],
  ['box', 'boxes boxs'],
  ['boxes', 'box boxe boxeses'],
  ['matrix', 'matrices matrixes matrixs'],
  ['index', 'indexes indexs indices'],
  ['loss', 'losses'],
  ['bus', 'buses'],
  ['thesis', 'theses thesi thesises'],
  ['theses', 'thes these theseses thesis'],
  ['criterion', 'criteria criterions'],
  ['criteria', 'criterias criterion criterium'],
  ['colour', 'color colours'],
  ['color', 'colors colour'],
  ['colored', 'coloreds coloured'],
  ['colorx', 'colorxes colorxs'],
  ['coloration', 'coloratia colorations'],
  ['optimise', 'optimises optimize'],
  ['optimizer', 'optimiser optimizers'],
  ['optimisedly', 'optimisedlies optimisedlys'],
  ['analyse', 'analyses analyze'],
  ['modelling', 'modeling modellings'],
  ['modeled', 'modeleds modelled'],
  ['modells', 'modell modellses'],
  ['tillery', 'tilleries tillerys'],
  ['centre', 'center centres'],
  ['titers', 'titer titerses titres'],
  ['acre', 'acres'],
  ['layer', 'layers'],
  ['catalogue', 'catalog catalogu catalogues'],
  ['catalog', 'catalogs catalogue'],
  ['leaf', 'leafs leaves'],
  ['knife', 'knifes knives'],
  ['leaves', 'leaf leafe leave leaveses'],
  ['person', 'people persa persons'],
  ['people', 'peoples person'],
  ['aether', 'aethers ather ether'],
  ['foetus', 'fetus foeti foetuses fotus'],
  ['2', 'ii two v2'],
  ['ii', '2 two v2'],
  ['ten', '10 v10'],
  ['v2', '2'],
  ['v12', '12'],
  ['v123', ''],
  ['11', ''],
  ['ab1', ''],
])('all other forms of %s, words or not, are %s', (term, forms) => {
  expect([...variantsOf(term)].sort().join(' ')).toBe(forms);
  // Also when it is asked for again.
  expect([...variantsOf(term)].sort().join(' ')).toBe(forms);
});
