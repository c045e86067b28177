import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTag } from '../../../lib/paper/parse/clean-tag';
import { parseEntry } from '../../../lib/paper/parse/parse-entry';

describe('a tag', () => {
  it.each([
    ['  to \n read ', 'to read'],
    ['mo\u200bss', 'moss'],
    ['\u202etxt\u202c', 'txt'],
    ['\u2066moss\u2069', 'moss'],
    ['mo\u00adss\ufeff', 'moss'],
    ['a\u0000\u0007b', 'ab'],
    ['\ud800moss', 'moss'],
    ['👩\u200d🔬', '👩\u200d🔬'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['❤\ufe0f', '❤\ufe0f'],
    ['\u200b\u200d\ufe0f\u2060', ''],
    ['', ''],
  ])('%j is kept as %j', (text, kept) => expect(cleanTag(text)).toBe(kept));

  it('has 200 UTF-16 units at most, no half of a character and no space at its end', () => {
    expect(cleanTag('x'.repeat(300))).toHaveLength(200);
    expect(cleanTag(`${'x'.repeat(199)}😀`)).toBe('x'.repeat(199));
    expect(cleanTag(`${'x'.repeat(199)} moss`)).toBe('x'.repeat(199));
  });

  it('is not changed a second time', () => {
    const text = fc.string({ unit: 'binary', maxLength: 260 });
    fc.assert(
      fc.property(text, (tag) => {
        const clean = cleanTag(tag);
        expect(cleanTag(clean)).toBe(clean);
      }),
    );
  });

  it('of a file is one of those that can be typed', () => {
    const tags = ['moss', 'mo\u200bss', '\u200b', `${'x'.repeat(199)} y`];
    const parsed = parseEntry({ savedAt: 1, tags }, 'arxiv:2611.00001');
    expect(parsed?.entry.tags).toEqual(['moss', 'x'.repeat(199)]);
    expect(parsed?.cut).toBe(true);
    expect(parseEntry({ savedAt: 1, tags: ['mo\u200bss'] }, 'arxiv:2611.00001')?.cut).toBe(false);
  });
});
