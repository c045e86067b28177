import { describe, expect, it } from 'vitest';
import { decodeTex } from '../../../lib/exchange/bibtex/tex/decode-tex';

describe('a text in LaTeX', () => {
  it.each([
    ['100\\% of a \\& b', '100% of a & b'],
    ['50% of moss', '50% of moss'],
    ['a < b > c', 'a < b > c'],
    ['a \\textless{} b \\textgreater c', 'a < b >c'],
    ['\\$5 and \\$6', '$5 and $6'],
    ['a\\ b', 'a b'],
    ['20\\deg and 20$^\\circ$ and $\\deg$', '20°and 20° and °'],
    ['\\LaTeX{} and \\TeX, \\BibTeX', 'LaTeX and TeX, BibTeX'],
    ['and\\slash or', 'and/or'],
    ['a \\textbackslash{} b', 'a \\textbackslash{} b'],
    ['\\textasciitilde{}10', '~10'],
    ["the `quoted’ and `a b' c", 'the `quoted’ and ‘a b’ c'],
    ["Bob's `moss'", "Bob's ‘moss’"],
    ['\\b{d} and \\b d', 'ḏ and ḏ'],
    ['\\textbf{bold} and \\emph{soft}', 'bold and soft'],
    ['na{\\"\\i}ve \\u{\\j}', 'naïve j̆'],
    ['$x^2$ in $O(n \\log n)$', '$x^2$ in $O(n \\log n)$'],
    ['\\{0, 1\\}', '{0, 1}'],
    ['a \\textbraceleft b', 'a {b'],
    ['𝒜 and \\"{𝒜}', '𝒜 and 𝒜̈'],
    ["Moli\\`{e}re and Andr\\'{e}", 'Molière and André'],
    ["Skibi\\ifmmode \\acute{n}\\else \\'{n}\\fi{}ski", 'Skibiński'],
    ['\\ifmmode a\\fi\\iffalse b\\else c\\fi \\iftrue d\\else e\\fi', 'cd'],
    ['\\ifx a\\ifmmode b\\else c\\fi d\\fi', '\\ifx acd'],
    ['10\\~{}km, x\\^{}2, \\^2', '10\\textasciitilde{}km, x^2, ^2'],
    ["a\\'{} b\\'", 'a´ b´'],
    ['D\\textquotesingle Arbo', "D'Arbo"],
    ['ranking in {\\cal NC}', 'ranking in NC'],
    ['TUG {\\sltt DVI} Driver', 'TUG DVI Driver'],
    ['of {\\zz x} type', 'of x type'],
    ['of {\\q x} type', 'of \\q x type'],
    ['Big {\\scriptsize small}', 'Big small'],
    ['Methodology\\hyphen independent', 'Methodology-independent'],
    ['ionic \\foo energies', 'ionic \\foo energies'],
    ['ionic \\foo{energies}', 'ionic energies'],
    [
      '\\ce{H2O}, \\ce{Ca^2+}, \\ce{SO4^{2-}} and \\ce{2H2 + O2 -> 2H2O}',
      'H₂O, Ca²⁺, SO₄²⁻ and 2H₂ + O₂ → 2H₂O',
    ],
    ['\\ce{A <-> B <=> C <- D <-- E --> F}', 'A ⇌ B ⇌ C ← D ← E → F'],
    [
      '\\SI{5}{\\kelvin}, \\SI{1.5e3}{\\kilo\\metre\\per\\second}, \\SI{3}{\\micro\\metre\\squared}',
      '5 K, 1.5 × 10³ km/s, 3 µm²',
    ],
    ['\\qty{20}{\\degreeCelsius}, \\ang{45}, \\si{m.s^{-1}}', '20 °C, 45°, m s⁻¹'],
    ['A\\footnote{Supported by X} title\\thanks{Y}', 'A title'],
    [
      '\\cite[p.~3]{z} \\href{https://x.org}{link} \\url{https://y.org/a_b}',
      ' link https://y.org/a_b',
    ],
    ['\\uppercase{abc} \\MakeLowercase{ABC} \\textnormal{x}', 'ABC abc x'],
    ['\\ensuremath{\\alpha}-stable', 'α-stable'],
    ['\\ensuremath{x^2+y} and \\(\\theta\\)', '$x^2+y$ and \\(\\theta\\)'],
    ['5\\textsuperscript{th} and x\\textsuperscript{Q}', '5ᵗʰ and x\\textsuperscript{Q}'],
    ["?`qu\\'{e}? !`ay!", '¿qué? ¡ay!'],
    ['\\t{oo} \\.{\\i} \\h{a} \\~{\\^e}', 'o͡o i ả ễ'],
    ['\\textalpha\\ and \\upmu', 'α and μ'],
    ['\\char65 \\char"42', 'AB'],
    ["\\enquote{a} ``b'' ---", '“a” “b” —'],
    ['&amp;#x2014; {\\&}amp; \\&lt;i\\&gt;x\\&lt;/i\\&gt;', '— & x'],
    ['CO<sub>2</sub> <i>in situ</i> a<b and c>d', 'CO₂ in situ a<b and c>d'],
    ['a {\\textless}b{\\textgreater}', 'a <b>'],
    ['-{}-flag', '--flag'],
  ])('%s is %s, also twice', (tex, text) => {
    expect(decodeTex(tex)).toBe(text);
    expect(decodeTex(`${tex}{} – ${tex}`)).toBe(`${text} – ${text}`);
  });

  it('keeps the lines and the HTML of a note', () => {
    expect(decodeTex('One\\%\n\n<b>two</b>', true)).toBe('One%\n\n<b>two</b>');
  });

  /* A decoder that takes quadratic time would exceed the test's timeout. */
  it.each([
    '&',
    '{',
    "\\'",
    '\\emph{',
    "\\'{",
    '\\ifmmode ',
    '\\ifx ',
    '`',
    '$',
    '\\foo[',
    '\\frac',
    '\\frac\\sqrt',
    '<sub>',
    '-',
  ])('takes linear time for 100,000 %s', (sign) => {
    expect(decodeTex(sign.repeat(100_000)).length).toBeLessThanOrEqual(sign.length * 100_000);
    const nest = `${sign.repeat(100_000)}x${'}'.repeat(100_000)}`;
    expect(decodeTex(nest)).toContain('x');
  });
});
