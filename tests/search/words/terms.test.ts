import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellingsOf, termsOf } from '../../../lib/search/words/terms';
import { readable } from '../../../lib/text/tex';

/** Whether a typed word is found in a text, whole. */
function finds(word: string, text: string): boolean {
  const terms = new Set(termsOf(readable(text)));
  return spellingsOf(word).some((way) => way.every((term) => terms.has(term)));
}

describe('a typed word finds', () => {
  it.each([
    ['schrodinger', 'The Schr\\"odinger equation'],
    ['Schrödinger', 'SCHRODINGER'],
    ['phi^4', 'Lattice Φ4 theory'],
    ['Φ4', 'Lattice $\\phi^4$ theory'],
    ['non-linear', 'nonlinear maps'],
    ['non-linear', 'non linear maps'],
    ['nonlinear', 'non-linear maps'],
    ['nonlinear', 'non linear maps'],
    ['o’brien', "O'Brien"],
    ['幾何', '微分幾何学'],
    ['学', '微分幾何学'],
    ['νευρωνικά', 'Νευρωνικά δίκτυα'],
    ['h2', 'H$_2$ storage'],
  ])('%s in %s', (word, text) => {
    expect(finds(word, text)).toBe(true);
  });

  it.each([
    ['linear', 'nonlinear'],
    ['何微', '微分幾何学'],
    ['phi', 'philosophy'],
  ])('but %s is not in %s', (word, text) => {
    expect(finds(word, text)).toBe(false);
  });

  it('every word of a text in that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of text.split(/\s+/)) {
          if (spellingsOf(word).length > 0) expect(finds(word, text)).toBe(true);
        }
      }),
    );
  });
});
