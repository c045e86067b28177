import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain, spellingsOf, termsOf } from '../../../lib/search/words/terms';
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
    ['pi', 'πBO: acquisition functions'],
    ['πBO', 'pi-BO'],
    ['gamma', 'Decays into $\\gamma\\pi^0$'],
    ['kα', 'K$\\alpha$ lines'],
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

  it('by terms that are no more than needed', () => {
    expect(termsOf('微分幾何学 3D')).toEqual(['微分', '分幾', '幾何', '何学', '学', '3d']);
    expect(termsOf('学')).toEqual(['学']);
    expect(termsOf('GPT图像')).toEqual(['gpt', '图像', '像']);
    expect(termsOf('non-linear x^2')).toEqual(['non', 'linear', 'nonlinear', 'x', '2', 'x2']);
    expect(termsOf(`${'a'.repeat(30)}-${'b'.repeat(30)}`)).toHaveLength(2);
    expect(termsOf(`${'a'.repeat(29)}-${'b'.repeat(30)}`)).toHaveLength(3);
  });

  it('by its spellings', () => {
    expect(spellingsOf('non-linear')).toEqual([['non', 'linear'], ['nonlinear']]);
    expect(spellingsOf('nonlinear')).toEqual([['nonlinear'], ['non', 'linear']]);
    expect(spellingsOf('prefix')).toEqual([['prefix'], ['pre', 'fix']]);
    expect(spellingsOf('rest')).toEqual([['rest']]);
    expect(spellingsOf('微分幾何')).toEqual([['微分', '分幾', '幾何']]);
    expect(spellingsOf('?!')).toEqual([]);
  });

  it('every word of a text in that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of readable(text).split(/\s+/)) {
          if (spellingsOf(word).length > 0) expect(finds(word, text)).toBe(true);
        }
      }),
    );
  });
});

/** Letters, signs that join them and others, of several scripts. */
const SIGNS = fc.constantFrom(..."aZ9-'^_ .’‑ΣςΑφ´\u0301\u00a0İßñ한글微分カ\n");
const TEXTS = fc.string({ unit: fc.oneof(SIGNS, fc.string({ unit: 'binary', maxLength: 1 })) });

describe('the terms of a text', () => {
  it('are the words of it that a regular expression finds, and joined compounds', () => {
    const ascii = fc.string({ unit: fc.constantFrom(..."aZ9-'^_ .,\n") });
    fc.assert(
      fc.property(ascii, (text) => {
        const runs = plain(text).match(/[a-z0-9]+(?:[-'^_][a-z0-9]+)*/g) ?? [];
        const expected = runs.flatMap((run) => {
          const parts = run.split(/[-'^_]/);
          return parts.length > 1 && run.length <= 60 ? [...parts, parts.join('')] : parts;
        });
        expect(termsOf(text)).toEqual(expected);
      }),
    );
  });

  it.each([
    [`${'x '.repeat(40)}pre-train`, 'pretrain'],
    [`${'a'.repeat(30)}-${'b'.repeat(29)}`, `${'a'.repeat(30)}${'b'.repeat(29)}`],
    [`${'a'.repeat(30)}-${'b'.repeat(30)}`, 'b'.repeat(30)],
    ['pre- train', 'train'],
  ])('end in a joined compound of up to 60 characters, wherever it is: %s', (text, last) => {
    expect(termsOf(text).at(-1)).toBe(last);
    expect(termsOf(`${text} ß`).at(-2)).toBe(last);
  });

  it('are folded in the whole text as in each of its words', () => {
    fc.assert(
      fc.property(fc.array(TEXTS), (words) => {
        const folded = plain(words.join(' '));
        expect(words.map(plain).join(' ')).toBe(folded);
        expect(termsOf(words.join(' '))).toEqual(words.flatMap(termsOf));
      }),
    );
  });
});
