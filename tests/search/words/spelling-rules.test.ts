import { describe, expect, it } from 'vitest';
import { asWritten } from '../../../lib/search/words/as-written';
import { yearOfTwo } from '../../../lib/search/words/short-year';
import { plain, spellingsOf, termsOf } from '../../../lib/search/words/terms';
import { matchesTerm, typosIn } from '../../../lib/search/words/typo';
import { variantsOf } from '../../../lib/search/words/variants';

describe('other forms of a word', () => {
  it.each([
    ['body', 'bodies'],
    ['class', 'classes'],
    ['church', 'churches'],
    ['brush', 'brushes'],
    ['waltz', 'waltzes'],
    ['day', 'days'],
    ['vertex', 'vertices'],
    ['datum', 'data'],
    ['neuron', 'neura'],
    ['radius', 'radii'],
    ['life', 'lives'],
    ['wolf', 'wolves'],
    ['foot', 'feet'],
    ['genus', 'genera'],
    ['man', 'men'],
    ['mouse', 'mice'],
    ['person', 'people'],
    ['tooth', 'teeth'],
    ['woman', 'women'],
    ...['e', 'ed', 'er', 'es', 'ing', 'ation', 'ations'].map((end) => [
      `optimis${end}`,
      `optimiz${end}`,
    ]),
    ...['e', 'ed', 'er', 'es', 'ing'].map((end) => [`analys${end}`, `analyz${end}`]),
    ...['', 's', 'al', 'ed', 'ing', 'able'].map((end) => [`colour${end}`, `color${end}`]),
    ...['ed', 'er', 'ers', 'ing'].map((end) => [`travell${end}`, `travel${end}`]),
    ['fibre', 'fiber'],
    ['theatres', 'theaters'],
    ['dialogue', 'dialog'],
    ['catalogues', 'catalogs'],
    ['2', 'two'],
    ['iii', 'three'],
    ['iv', '4'],
    ['5', 'five'],
    ['vi', 'six'],
    ['6', 'vi'],
    ['vii', 'seven'],
    ['7', 'vii'],
    ['viii', 'eight'],
    ['ix', 'nine'],
    ['9', 'ix'],
    ['10', 'ten'],
  ])('%s, %s', (one = '', other = '') => {
    expect(variantsOf(one)).toContain(other);
    expect(variantsOf(other)).toContain(one);
  });

  it.each([
    ...['cycle', 'vest', 'moss', 'pixel', 'text', 'usual', 'left', 'feel', 'reset', 'isotope'],
    ...['assist', 'control', 'summer', 'diesel', 'chest', 'assess', 'system', 'organ', 'collect'],
    ...['relate', 'trend', 'term', 'progress', 'citizen', 'image', 'graph', 'isolate', 'horse'],
    ...['boredom', 'moralist'],
  ])('of %s are its plural alone', (word) => {
    const plural = /[sx]$/.test(word) ? `${word}es` : `${word}s`;
    expect(variantsOf(word).filter((form) => form !== `${word}s`)).toEqual(
      plural === `${word}s` ? [] : [plural],
    );
  });

  it.each([
    ['moorings', 'moourings'],
    ['boringly', 'bouringly'],
    ['feelingly', 'feellingly'],
    ['fullerene', 'fulerene'],
    ['ballerina', 'balerina'],
    ['miserable', 'mizerable'],
    ['citizens', 'citisens'],
    ['geysers', 'geyzers'],
    ['sizable', 'sisable'],
    ['colorless', 'colourless'],
    ['fellow', 'felow'],
    ['terse', 'trese'],
    ['logics', 'loguics'],
  ])('%s is not %s', (word, form) => expect(variantsOf(word)).not.toContain(form));

  it.each([
    ['anaemia', 'anemia'],
    ['foetus', 'fetus'],
    ['haakon', 'hakon'],
    ['goethe', 'gothe'],
    ['v12', '12'],
    ['behavioural', 'behavioral'],
  ])('%s may be %s', (word, form) => expect(variantsOf(word)).toContain(form));

  it('are none of numbers with more digits, of other versions, and of words of two letters', () => {
    expect(
      ['v123', 'xv2', '12', 'i', 'v', 'x', 'ab', '2d', 'gpt4', 'd3d'].flatMap(variantsOf),
    ).toEqual([]);
    expect(variantsOf('gas')).toEqual(['gases']);
    expect(variantsOf('virus')).not.toContain('viru');
    expect(variantsOf('5')).toEqual(['five', 'v5']);
  });
});

describe('spellings', () => {
  it.each([
    ...['anti', 'auto', 'bi', 'co', 'cross', 'hyper', 'inter', 'intra', 'macro', 'meta', 'micro'],
    ...['mid', 'mini', 'multi', 'nano', 'non', 'over', 'post', 'pre', 'pseudo', 'quasi', 're'],
    ...['self', 'semi', 'sub', 'super', 'trans', 'ultra', 'un', 'under'],
  ])('%s is a prefix of three letters or more', (prefix) => {
    expect(spellingsOf(`${prefix}fix`)).toContainEqual([prefix, 'fix']);
    expect(spellingsOf(`${prefix}fi`)).not.toContainEqual([prefix, 'fi']);
    expect(spellingsOf(`x${prefix}fix`)).toEqual([[`x${prefix}fix`]]);
  });

  it.each([
    ['acl19', [['acl19'], ['acl', '2019'], ['acl', '19']]],
    ["acl'19", [['acl', '19'], ['acl19'], ['acl', '2019']]],
    ['acl’98', [['acl', '98'], ['acl98'], ['acl', '1998']]],
    ['ac19', [['ac19'], ['ac', '19']]],
    ['acl193', [['acl193'], ['acl', '193']]],
    ['2acl19', [['2acl19'], ['2', 'acl', '19']]],
    ['250103262', [['250103262'], ['2501', '03262']]],
    ['08120326', [['08120326'], ['0812', '0326']]],
    ['251303262', [['251303262']]],
    ['250003262', [['250003262']]],
    ['2501032621', [['2501032621']]],
    ['2501032', [['2501032']]],
    ['a1b2', [['a1b2'], ['a', '1', 'b', '2']]],
    ['a1b2c', [['a1b2c']]],
    ['1a', [['1a'], ['1', 'a']]],
    ['개체명인', [['개체명인'], ['개체', '명인']]],
    ['개체명', [['개체명']]],
    ['개체명인a', [['개체명인a']]],
    ['b개체명인', [['b개체명인']]],
    ['x-微分', [['x', '微分']]],
    ['…', []],
  ])('of %s', (word, spellings) => expect(spellingsOf(word)).toEqual(spellings));

  it('that are joined are no longer than sixty letters', () => {
    const compound = (letters: number) => `${'a'.repeat(30)}-${'b'.repeat(letters - 30)}`;
    expect(spellingsOf(compound(60))).toHaveLength(2);
    expect(spellingsOf(compound(61))).toHaveLength(1);
    expect(spellingsOf('한'.repeat(60))).toHaveLength(58);
    expect(spellingsOf('한'.repeat(61))).toHaveLength(1);
    const umlauts = (letters: number) => `${'ä'.repeat(30)}-${'b'.repeat(letters - 30)}`;
    expect(termsOf(umlauts(59))).toHaveLength(3);
    expect(termsOf(umlauts(60))).toHaveLength(2);
  });
});

describe('letters', () => {
  const names =
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega';
  it.each([...'αβγδεζηθικλμνξοπρςστυφχψω'].map((letter, index) => [letter, index] as const))(
    '%s is named',
    (letter, index) => {
      expect(termsOf(letter)).toEqual([names.split(' ')[index]]);
      expect(termsOf(letter.toUpperCase())).toEqual([
        names.split(' ')[index]?.replace('sigma', 'sigma'),
      ]);
    },
  );

  it.each([
    ['Boπ', 'bo-pi'],
    ['2π', '2pi'],
    ['π²', 'pi2'],
    ['αβ', 'αβ'],
    ['αβ2', 'alpha-beta2'],
    ['αβ^x', 'alpha-beta^x'],
    ['αβγ2', 'αβγ2'],
    ['so\u00adft', 'soft'],
    ['ze\u200bro\u200dwi\u2060dth', 'zerowidth'],
    ['ß œ æ ø ł đ ð þ ħ ŧ ŋ ı ȷ ƒ ɓ ɗ', 'ss oe ae o l d d th h t n i j f b d'],
    ['ƙ ƴ ǝ ə ɛ ɔ ɨ ʉ ƶ ǥ ɖ ɩ ʋ ĸ', 'k y e e e o i u z g d i v k'],
    ['πBO', 'pi-bo'],
  ])('%s is %s', (text, expected) => expect(plain(text)).toBe(expected));

  it.each([
    ['ローマ字', ['ロー', 'ーマ', 'マ字', '字']],
    ['かな', ['かな', 'な']],
    ['ລາວ', ['ລາ', 'າວ', 'ວ']],
    ['ខ្មែរ', undefined],
    ['x微y分', ['x', '微', 'y', '分']],
    ['a‐b', ['a', 'b', 'ab']],
    ['é’b^c_d', ['e', 'b', 'c', 'd', 'ebcd']],
    ['é’', ['e']],
    ['—é', ['e']],
  ])('%s has the terms %j', (text, terms) => {
    if (terms) expect(termsOf(text)).toEqual(terms);
    else expect(termsOf(text).length).toBeGreaterThan(1);
  });
});

it.each([
  ['00', '2000'],
  ['49', '2049'],
  ['50', '1950'],
  ['99', '1999'],
])('’%s is %s', (digits, year) => expect(yearOfTwo(digits)).toBe(year));

it.each([
  ['schrodinger', 'On Schrödinger’s bridge', 'Schrödinger’s'],
  ['oneil', 'Moss by O’Neil', 'O’Neil'],
  ['nonlinear', 'Non‑linear flows', 'Non‑linear'],
  ['linear', 'Non-linear flows', 'Non-linear'],
  ['rust', 'Moss grows', 'rust'],
  ['moss', 'Moss, moss', 'Moss'],
])('%s in “%s” is written %s', (term, text, word) => expect(asWritten(term, text)).toBe(word));

describe('a typed word', () => {
  it.each([
    ['bread', 'tread', true],
    ['breads', 'tread', false],
    ['eural', 'neural', true],
    ['ural', 'mural', false],
    ['b2ead', 't2ead', false],
    ['bread2', 'tread2', false],
    ['2016', '2017', false],
    ['2016a', '2017a', true],
    ['a2016', 'a2017', true],
    ['rgaph', 'graph', true],
    ['mosses', 'moss', true],
    ['studies', 'study', true],
    ['grapph', 'graph', true],
    ['grapphh', 'graph', false],
    ['transfo', 'transfers', false],
  ])('%s matches %s: %s', (typed, term, expected) => {
    expect(matchesTerm(typed, term)).toBe(expected);
  });

  it('with letters and digits has typos, a number has none', () => {
    expect(['1234', '12345678', '1234a', 'a1234', 'abc'].map(typosIn)).toEqual([0, 0, 1, 1, 0]);
  });
});
