import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readable } from '../../lib/text/tex';

describe('readable', () => {
  it.each([
    ['Schr\\"odinger', 'Schrödinger'],
    ["\\'{e}t\\'e", 'été'],
    ['\\v{c} \\v c \\c{c} \\H{o} \\k{a} \\.z', 'č č ç ő ą ż'],
    ['na\\"{\\i}ve', 'naïve'],
    ['K\\o benhavn, stra\\ss e', 'København, straße'],
    ['\\^{} and \\~{}', '^ and ~'],
  ])('accents and letters: %s', (text, shown) => expect(readable(text)).toBe(shown));

  it.each([
    ['PanGu-$\\pi$', 'PanGu-π'],
    ['$H^2$SD', 'H²SD'],
    ['$\\pi_0$ and $\\pi_{0.5}$', 'π₀ and π_0.5'],
    ['$x^{n+1}$, $x^{QZ}$', 'xⁿ⁺¹, x^QZ'],
    ['$\\mathcal{O}(n \\log n)$ in $\\mathbb{R}^n$', 'O(n log n) in ℝⁿ'],
    ['$\\frac{a}{b}$, $\\frac{a+b}{c_1}$', 'a/b, (a+b)/c₁'],
    ['$\\sqrt{2}$ and $\\sqrt{x+1}$', '√2 and √(x+1)'],
    ['$\\hat{x} \\to \\bar\\alpha$', 'x̂ → ᾱ'],
    ['$\\sim$2x at 90$^\\circ$', '∼2x at 90°'],
    ['\\(x^2\\), \\[y\\] and $$E=mc^2$$', 'x², y and E=mc²'],
    ['\\alpha-synuclein', 'α-synuclein'],
    ['$\\alpha$ and $\\beta$, $$\\gamma$$ and $\\delta$', 'α and β, γ and δ'],
    ['costs $5 to $10', 'costs $5 to $10'],
  ])('math: %s', (text, shown) => expect(readable(text)).toBe(shown));

  it.each([
    ['\\emph{Homo sapiens} \\text{x} {\\bf y}', 'Homo sapiens x y'],
    ['{{The} LLM} of {BERT}', 'The LLM of BERT'],
    ['AT\\&T at 100\\%', 'AT&T at 100%'],
    ["Fig.~1: ``a'' -- b---c", 'Fig. 1: “a” – b—c'],
    ['\\href{https://example.org}{text}', 'text'],
  ])('text: %s', (text, shown) => expect(readable(text)).toBe(shown));

  it.each([
    '$100 and $200',
    'costs $5-$10 (US$)',
    'Ke$ha and A$AP 5$',
    'H^2SD',
    'the set {0, 1}',
    '~10x with --flag',
    'C:\\new\\test',
    '\\foo{bar} \\baz',
    'a { b',
    'a } b',
    '\\',
    '$',
    'a\\"',
  ])('leaves %s', (text) => expect(readable(text)).toBe(text));

  it('returns any text without TeX unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/[\\${}~`]|--+/g, '');
        expect(readable(plain)).toBe(plain);
      }),
    );
  });

  it('never throws for any TeX', () => {
    const parts = fc.constantFrom(
      ...['{', '}', '$', '\\', '^', '_', '~', '--', '``', "''", ' ', 'a', 'é', '漢', '🚀'],
      ...['\\"', '\\frac', '\\sqrt', '\\mathbb', '\\emph', '\\left.', '\\(', '\\]', '\\unknown'],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (list) => {
        const text = list.join('');
        const shown = readable(text);
        expect(shown.length).toBeLessThanOrEqual(4 * text.length);
        if (text.includes('漢') && !/\\[^\\]*漢/.test(text)) expect(shown).toContain('漢');
      }),
      { numRuns: 500 },
    );
  });

  // Each of these would never end if a group were read twice, or a run searched to its end from each
  // of its signs.
  it.each(['{', '\\frac{', '\\"{', '$x^{', '\\emph{\\sqrt{', '``', "''", '$', '\\(', '\\textbf '])(
    'takes thousands of %s',
    (opener) => {
      const open = opener.repeat(20_000);
      const closed = open + '}'.repeat(20_000);
      for (const text of [open, closed, `${closed}$`]) {
        expect(readable(text).length).toBeLessThanOrEqual(2 * text.length);
      }
    },
  );
});
