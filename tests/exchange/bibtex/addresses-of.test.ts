import { describe, expect, it } from 'vitest';
import { addressesOf, verbatim } from '../../../lib/exchange/bibtex/address';

describe('addresses', () => {
  it('are found in these fields, the most likely page first', () => {
    const names = ['adsurl', 'note', 'eprint', 'pdf', 'bdsk-url-1', 'ee', 'link', 'howpublished'];
    const fields = new Map([...names, 'url'].map((name) => [name, `https://a.example/${name}`]));
    expect(addressesOf(fields)).toEqual(
      ['url', ...names.toReversed()].map((name) => `https://a.example/${name}`),
    );
  });

  it.each([
    ['www.a.example/7', ['https://www.a.example/7']],
    ['//www.a.example/7', ['https://www.a.example/7']],
    ['see www.a.example/7', []],
    ['at HTTP://a.example/7 and https://b.example.', ['HTTP://a.example/7', 'https://b.example']],
    ['<https://a.example/7>', ['https://a.example/7']],
    ['"https://a.example/7"|', ['https://a.example/7']],
    ['ftp://a.example', []],
  ])('in %s are %j', (url, found) => expect(addressesOf(new Map([['url', url]]))).toEqual(found));

  it.each([
    ['\\url{https://a.example}', 'https://a.example'],
    ['\\href{https://a.example}', 'https://a.example'],
    ['\\nolinkurl {a}', 'a'],
    ['\\path{a}', 'a'],
    ['a/$\\sim$b', 'a/~b'],
    ['a/\\textasciitilde b', 'a/~b'],
    ['a/{\\textasciitilde}b', 'a/~b'],
    ['a/\\textasciitilde{}b', 'a/~b'],
    ['a/\\sim b', 'a/~b'],
    ['a/\\~b', 'a/~b'],
    ['a/\\~{ }b', 'a/~b'],
    ['a\\textunderscore{}b', 'a_b'],
    ['a{\\textunderscore}b', 'a_b'],
    ['a\\-b\\/c', 'abc'],
    ['a$<$b$ > $c', 'a<b>c'],
    ['a\\textless{}b\\textgreater c', 'a<b>c'],
    ['\\_\\%\\#\\&\\$\\~\\{\\}', '_%#&$~'],
    ['{a}  {b}\n', 'a b'],
  ])('%s without TeX is %s', (tex, text) => {
    expect(verbatim(tex)).toBe(text);
    expect(verbatim(`${tex}/${tex}`).replace(/\/ | \//g, '/')).toBe(`${text}/${text}`);
  });
});
