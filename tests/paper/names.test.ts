import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullName, parseName, shortName } from '../../lib/paper/names';
import { collapse } from '../../lib/text/text';

describe('parseName', () => {
  it.each([
    ['Ada Lovelace', { given: 'Ada', family: 'Lovelace' }],
    ['Lovelace, Ada', { given: 'Ada', family: 'Lovelace' }],
    ['Laurens van der Maaten', { given: 'Laurens', family: 'van der Maaten' }],
    ['Mirabel de la Fuente', { given: 'Mirabel', family: 'de la Fuente' }],
    ['Omar Ridge Jr.', { given: 'Omar', family: 'Ridge Jr.' }],
    ['Omar Ridge, Jr.', { given: 'Omar', family: 'Ridge Jr.' }],
    ['J. R. R. Tolkien', { given: 'J. R. R.', family: 'Tolkien' }],
    ['Madonna', { literal: 'Madonna' }],
    ['Ridge, Omar, Jr.', { literal: 'Ridge, Omar, Jr.' }],
    ['Ada, Bo, Chi', { literal: 'Ada, Bo, Chi' }],
    ['Omar Ridge III', { given: 'Omar', family: 'Ridge III' }],
    ['Ridge, ', { literal: 'Ridge,' }],
    ['The Ridge Team', { literal: 'The Ridge Team' }],
    ['山田 太郎', { literal: '山田 太郎' }],
    [' Hella\n  Stone ', { given: 'Hella', family: 'Stone' }],
  ])('%s', (text, author) => expect(parseName(text)).toEqual(author));

  it('keeps all words, and parses the full name to the same author', () => {
    const word = fc.stringMatching(/^[A-Z][a-zé'-]{0,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const name = words.join(' ');
        const author = parseName(name);
        expect(fullName(author)).toBe(name);
        expect(parseName(fullName(author))).toEqual(author);
        expect(name).toContain(shortName(author));
      }),
    );
  });

  it('accepts any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { literal, family } = parseName(text);
        expect(literal ?? family).toBeDefined();
        expect((literal ?? family) === '').toBe(collapse(text) === '');
      }),
    );
  });
});
