import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mathsPieces } from '../../lib/text/maths-pieces';

describe('mathsPieces', () => {
  it.each([
    ['plain', [{ text: 'plain' }]],
    ['', []],
    ['a $x^2$ b', [{ text: 'a ' }, { text: '$x^2$', tex: 'x^2' }, { text: ' b' }]],
    ['\\(y\\)', [{ text: '\\(y\\)', tex: 'y' }]],
    ['$$a$$', [{ text: '$$a$$', tex: 'a', display: true }]],
    ['\\[a\\]', [{ text: '\\[a\\]', tex: 'a', display: true }]],
    ['costs $5 and $6 today', [{ text: 'costs $5 and $6 today' }]],
    ['\\$5', [{ text: '\\$5' }]],
  ])('%j', (text, pieces) => expect(mathsPieces(text)).toEqual(pieces));

  it('leaves a formula that is too long in the words', () => {
    const long = `$${'x^2+'.repeat(600)}x$`;
    expect(mathsPieces(`a ${long}`)).toEqual([{ text: `a ${long}` }]);
  });

  it('loses nothing of any text', () => {
    const sign = fc.constantFrom(
      '$',
      '$$',
      '\\(',
      '\\)',
      '\\[',
      '\\]',
      'x^2',
      '\\a',
      '{',
      '}',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(sign, fc.string())), (parts) => {
        const text = parts.join('');
        const pieces = mathsPieces(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});
