import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../lib/text/crc32';
import { delayAfter } from '../../lib/text/delay';
import { collapse, fold, parseCount, splitTrimmed, trimTrailing } from '../../lib/text/text';

const text = fc.string({ unit: 'grapheme' });

describe('collapse', () => {
  it('replaces line breaks and all kinds of spaces', () => {
    expect(collapse(' A\n  hard\u00a0break\t\u2003here ')).toBe('A hard break here');
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(collapse(collapse(each))).toBe(collapse(each));
      }),
    );
  });
});

describe('fold', () => {
  it.each([
    ['Müller', 'muller'],
    ['ﬁne Ⅳ', 'fine iv'],
    ['Đặng', 'đang'],
    ['注意力', '注意力'],
    ['어텐션', '어텐션'],
  ])('%s', (each, folded) => expect(fold(each)).toBe(folded));

  it('is idempotent and ignores case and Unicode form', () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(fold(fold(each))).toBe(fold(each));
        expect(fold(each.normalize('NFD'))).toBe(fold(each));
      }),
    );
  });
});

describe('parseCount', () => {
  it.each([
    ['0', 0],
    ['-', 0],
    ['1,234', 1234],
    ['1.5k', 1500],
    ['2.61K', 2610],
    ['1.2M', 1_200_000],
    [' 12 ', 12],
    ['', undefined],
    ['k', undefined],
    ['-5', undefined],
    ['12 authors', undefined],
    ['1.2.3', undefined],
    ['–', 0],
    ['1.5 k', 1500],
    ['x5', undefined],
    ['12x', undefined],
    ['1.0005k', 1001],
    [',5', undefined],
    ['5.', undefined],
  ])('%j', (each, count) => expect(parseCount(each)).toBe(count));

  it('reads any whole number with or without commas', () => {
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(parseCount(String(count))).toBe(count);
        expect(parseCount(count.toLocaleString('en'))).toBe(count);
      }),
    );
  });
});

describe('trimTrailing', () => {
  it('removes only the given characters, and only at the end', () => {
    expect(trimTrailing(', Moss, fern ;, ', ' ,;')).toBe(', Moss, fern');
    expect(trimTrailing('///', '/')).toBe('');
    expect(trimTrailing('a+', '.*')).toBe('a+');
  });

  it('is linear in runs that are not at the end', () => {
    const long = `${'/'.repeat(500_000)}x`;
    expect(trimTrailing(long, '/')).toBe(long);
  });
});

describe('splitTrimmed', () => {
  it('keeps empty parts', () => {
    expect(splitTrimmed(' a ;b;\n;c ', ';')).toEqual(['a', 'b', '', 'c']);
    expect(splitTrimmed('a, b;c', /[,;]/)).toEqual(['a', 'b', 'c']);
  });
});

it.each([
  [0, 60_000],
  [1, 60_000],
  [2, 120_000],
  [6, 32 * 60_000],
  [7, 60 * 60_000],
  [100, 60 * 60_000],
])('after %i failed tries the delay is %i ms', (tries, ms) => expect(delayAfter(tries)).toBe(ms));

it.each([
  ['', '00000000'],
  ['123456789', 'cbf43926'],
  ['a', 'e8b7be43'],
  ['é', '0e048d3e'],
])('the checksum of %j', (each, sum) => {
  expect(crc32(each)).toBe(sum);
});
