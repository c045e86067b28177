import { describe, expect, it } from 'vitest';
import { characterOf } from '../../lib/text/html';
import { parseJson, sameJson, sortedJson } from '../../lib/text/json';
import { lettersOf } from '../../lib/text/letters';
import { decodePlain, withoutMarkup } from '../../lib/text/without-markup';
import { splitPlain, withExponents, withoutTags } from '../../lib/text/without-tags';

describe('entities', () => {
  it.each([
    ['&lt;&gt;&quot;&apos;&amp;', '<>"\'&'],
    ['&LT;a&nbsp;b', '<a b'],
    ['&#65;&#66 &#x43;&#X44', 'AB CD'],
    ['&amp;lt;', '<'],
    ['&amp;amp;amp;lt;', '&lt;'],
    ['&eacute; &#150;', 'é –'],
    ['a  & b', 'a & b'],
    ['a  b', 'a  b'],
  ])('%s are %s', (text, decoded) => expect(decodePlain(text)).toBe(decoded));

  it.each([
    [0, '\ufffd'],
    [0xd7ff, '\ud7ff'],
    [0xd800, '\ufffd'],
    [0xdfff, '\ufffd'],
    [0xe000, '\ue000'],
    [0x10ffff, '\u{10ffff}'],
    [0x110000, '\ufffd'],
  ])('of the code point %i are %j', (code, sign) => expect(characterOf(code)).toBe(sign));
});

describe('a text without markup', () => {
  it.each([
    ['<p>We  show</p><p>more</p>', 'We show more'],
    ['<b>a</b><I>b</I><em>c</em><strong>d</strong><u>e</u><tt>f</tt>', 'abcdef'],
    [
      'H<sub>2</sub>O <span class="x">in</span><small>s</small> <sc>t</sc><code>c</code>',
      'H2O ins tc',
    ],
    ['<a href="x" title=\'y\' id = z>a</a>b', 'ab'],
    ['a<br/>b<jats:p>c</jats:p><h2>d</h2>', 'a b c d'],
    ['a<b and c>d', 'a<b and c>d'],
    ['a < b > c', 'a < b > c'],
    ['10<sup>6</sup> and 10<sup>-3</sup>', '10⁶ and 10⁻³'],
    ['10<sup>+12</sup>', '10⁺¹²'],
    ['in 2020<sup>1</sup>, x<sup>2</sup>', 'in 20201, x2'],
    ['12020<sup>1</sup>', '12020¹'],
    ['10<sup>12345</sup>', '1012345'],
    ['a<sup><a href="#1">1</a></sup>', 'a1'],
    ['10<sup><a href="#1">1</a></sup> and 10<sup><a href="#2">2</a></sup>', '101 and 102'],
  ])('%s is %s', (text, plain) => {
    expect(withoutTags(text)).toBe(plain);
    expect(withoutMarkup(text)).toBe(plain);
  });

  it.each([
    ['&lt;i&gt;a&lt;/i&gt; &lt;b', 'a <b'],
    ['&lt;jats:p&gt;a &lt;p&gt;b&lt;video&gt;', 'a b<video>'],
    ['&lt;jats:title&gt;a&lt;/jats:title&gt; &lt;STRONG&gt;b&lt;sub&gt;c', 'a bc'],
    ['10&lt;sup&gt;6&lt;/sup&gt; <b>a</b>', '10⁶ a'],
  ])('%s was escaped', (text, plain) => {
    expect(withoutTags(text)).toBe(text.replace(/<\/?b>/g, ''));
    expect(withoutMarkup(text)).toBe(plain);
  });

  it('has no raised text where nothing precedes it', () => {
    expect(withExponents('\ue0aa6\ue0aa')).toBe('6');
  });

  it('is split at semicolons, but not at those of entities', () => {
    expect(splitPlain('Ren&amp;amp;eacute; M&uuml;ller; <b>Ada</b>; &#x41; x')).toEqual([
      'Ren&amp;amp;eacute; M&uuml;ller',
      'Ada',
      '&#x41; x',
    ]);
    expect(splitPlain('a &averylongname; b')).toEqual(['a &averylongname', 'b']);
  });
});

it.each([
  ['Łódź', 'lodz'],
  ['Đặng', 'dang'],
  ['Ðór þor', 'dorthor'],
  ['Straße', 'strasse'],
  ['Œuvre Æsop', 'oeuvreaesop'],
  ['Yıldız Øre', 'yildizore'],
  ['A-1_b C', 'a1bc'],
  ['注意 力', '注意力'],
  ['हिंदी', 'हिदी'],
])('the letters of %s are %s', (text, letters) => expect(lettersOf(text)).toBe(letters));

describe('JSON', () => {
  it.each<[unknown, unknown, boolean]>([
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, true],
    [[1, 2], [2, 1], false],
    ['a', 'a', true],
    ['a', 'b', false],
    ['1', 1, false],
    [undefined, undefined, true],
    [null, undefined, false],
  ])('of %j and %j is the same: %s', (a, b, same) => expect(sameJson(a, b)).toBe(same));

  it('is sorted by the names of fields, also within lists', () => {
    expect(sortedJson([{ b: { d: 1, c: 2 }, a: 3 }])).toBe('[{"a":3,"b":{"c":2,"d":1}}]');
  });

  it('that is too long or none has no value', () => {
    expect(parseJson('[1]', 3)).toEqual([1]);
    expect(parseJson('[1]', 2)).toBeUndefined();
    expect(parseJson('[1', 9)).toBeUndefined();
  });
});
