import { describe, expect, it } from 'vitest';
import { chemistry } from '../../../lib/exchange/bibtex/tex/chemistry';
import { resolveConditionals } from '../../../lib/exchange/bibtex/tex/conditionals';
import { decodeTex } from '../../../lib/exchange/bibtex/tex/decode-tex';
import { isKnown } from '../../../lib/exchange/bibtex/tex/macro';
import { withoutEntities, withoutMarkup } from '../../../lib/exchange/bibtex/tex/markup';
import { number, unit } from '../../../lib/exchange/bibtex/tex/units';

describe('a chemical formula', () => {
  it.each([
    ['H2O', 'H₂O'],
    ['2H2', '2H₂'],
    ['Ca^2+', 'Ca²⁺'],
    ['Cl^-', 'Cl⁻'],
    ['SO4^{2-}', 'SO₄²⁻'],
    ['x^{q}', 'xq'],
    ['C_6H_{12}O6', 'C₆H₁₂O₆'],
    ['Na+ and Cl-', 'Na⁺ and Cl⁻'],
    ['Na+Cl', 'Na+Cl'],
    ['(Na+), H+; OH-', '(Na⁺), H⁺; OH⁻'],
    ['[Cl-]2', '[Cl⁻]₂'],
    ['Fe^3+', 'Fe³⁺'],
    ['a <==> b ---> c', 'a ⇌ b → c'],
    ['a <= b', 'a <= b'],
    ['(OH)2', '(OH)₂'],
    ['[Fe]3', '[Fe]₃'],
    ['a -> b', 'a → b'],
    ['a --> b', 'a → b'],
    ['a <- b', 'a ← b'],
    ['a <=> b', 'a ⇌ b'],
    ['a <-> b', 'a ⇌ b'],
    ['CuSO4.5H2O', 'CuSO₄·5H₂O'],
    ['CuSO4*H2O', 'CuSO₄·H₂O'],
    ['CuSO4 . H2O', 'CuSO₄ . H₂O'],
    ['H2O.', 'H₂O.'],
    ['{a}$', 'a'],
  ])('%s is %s, also twice', (formula, shown) => {
    expect(chemistry(formula)).toBe(shown);
    expect(chemistry(`${formula} = ${formula}`)).toBe(`${shown} = ${shown}`);
  });
});

describe('a number with a unit', () => {
  it.each([
    ['1e5', '1 × 10⁵'],
    ['1.5E-3', '1.5 × 10⁻³'],
    ['2d+10', '2 × 10¹⁰'],
    ['e5', 'e5'],
    ['1.5 x 3', '1.5 × 3'],
    ['2 \\times 3', '2 × 3'],
    ['2+-1', '2 ± 1'],
    ['2 \\pm 1', '2 ± 1'],
    ['{1}$2$', '12'],
  ])('%s is %s, also twice', (tex, text) => {
    expect(number(tex)).toBe(text);
    expect(number(`${tex};${tex}`)).toBe(`${text};${text}`);
  });

  it.each([
    ['\\kilo\\metre\\per\\second', 'km/s'],
    ['\\metre\\second', 'm s'],
    ['\\metre\\squared', 'm²'],
    ['m.s^{-1}', 'm s⁻¹'],
    ['m^2', 'm²'],
    ['kg~m', 'kg m'],
    ['\\moss', 'moss'],
    ['\\percent', '%'],
    ['\\milli\\moss', 'mmoss'],
    ['\\per\\second', '/s'],
    ['', ''],
  ])('the unit %s is %s', (tex, text) => expect(unit(tex)).toBe(text));

  it.each([
    ['\\SI{5}{\\metre}', '5 m'],
    ['\\qty[a=b]{5}{\\metre}', '5 m'],
    ['\\SI{5}{\\degree}', '5°'],
    ['\\SI{5}{\\arcminute}', '5′'],
    ['\\SI{5}{}', '5'],
    ['\\SIrange{1}{5}{\\metre}', '1–5 m'],
    ['\\qtyrange[x]{1}{5}[y]{\\metre}', '1–5 m'],
    ['\\num[x]{1e5}', '1 × 10⁵'],
    ['\\num{1e5}', '1 × 10⁵'],
    ['\\ang[x]{45}', '45°'],
    ['\\unit{\\metre}', 'm'],
    ['\\si[x]{\\metre}', 'm'],
    ['\\SI{5}', '5'],
    ['\\SIrange{1}{5}', '15'],
  ])('%s is shown as %s', (tex, text) => expect(decodeTex(tex)).toBe(text));
});

describe('a conditional', () => {
  it.each([
    ['\\iftrue a\\else b\\fi c', 'ac'],
    ['\\iffalse a\\else b\\fi c', 'bc'],
    ['\\iffalse a\\fi c', 'c'],
    ['\\iftrue a\\fi c', 'ac'],
    ['\\ifmmode a\\else b\\fi', 'b'],
    ['\\iffalse \\iftrue a\\else b\\fi\\else c\\fi', 'c'],
    ['\\iftrue \\iffalse a\\else b\\fi\\else c\\fi', 'b'],
    ['\\iftrue \\ifx a\\else b\\fi\\fi', '\\ifx a\\else b\\fi'],
    ['\\ifx a\\iftrue b\\fi\\fi', '\\ifx ab\\fi'],
    ['\\iftrue a', '\\iftrue a'],
    ['\\fi \\iftrue a\\fi', '\\fi a'],
    ['\\iftruely a\\fi', '\\iftruely a\\fi'],
    ['\\\\iftrue a', '\\\\iftrue a'],
  ])('%s is %s', (tex, resolved) => expect(resolveConditionals(tex)).toBe(resolved));
});

describe('marks of HTML', () => {
  it.each([
    ['R\\&amp;D', 'R&D'],
    ['{\\&}lt;', '<'],
    ['{&}lt;', '<'],
    ['&#x41; &#65;', 'A A'],
    ['\\&\\#65;', 'A'],
    ['A & B', 'A & B'],
    ['no entity', 'no entity'],
  ])('%s without entities is %s, also twice', (tex, text) => {
    expect(withoutEntities(tex)).toBe(text);
    expect(withoutEntities(`${tex} ${tex}`)).toBe(`${text} ${text}`);
  });

  it.each([
    ['<sub>2</sub>', '\\textsubscript{2}'],
    ['<SUP>2</SUP>', '\\textsuperscript{2}'],
    ['<sub><i>x</i></sub>', 'x'],
    ['a<br/>b<br>c</p>d</jats:p>e', 'a b c d e'],
    ['<p>a <b class="x">b</b> <jats:title>c</jats:title> <mml:mi>d</mml:mi>', 'a b c d'],
    ['<i >a</i>', 'a'],
    ['<em>a</em><strong>b</strong><u>c</u><tt>d</tt>', 'abcd'],
    ['<sc>a</sc><scp>b</scp><small>c</small><span>d</span><a href="x">e</a>', 'abcde'],
    ['<video>a</video> <ix>b', '<video>a</video> <ix>b'],
    ['a < b', 'a < b'],
  ])('%s without marks is %s, also twice', (tex, text) => {
    expect(withoutMarkup(tex)).toBe(text);
    expect(withoutMarkup(`${tex}; ${tex}`)).toBe(`${text}; ${text}`);
  });
});

describe('a macro', () => {
  it.each([
    ['\\url{https://a.b/\\_\\%\\#\\&}', 'https://a.b/_%#&'],
    ['\\sqrt{2} \\sqrt{a+b}', '√2 √(a+b)'],
    ['\\mathbb{R} \\mathbb{RN}', 'ℝ RN'],
    ['\\frac{1}{2} \\tfrac{a+b}{c}', '1/2 (a+b)/c'],
    ['\\symbol{65} \\symbol{"42} \\symbol{\'103}', 'A B C'],
    ['\\char65 x', 'Ax'],
    ["\\char'101", 'A'],
    ['\\char31', ''],
    ['\\symbol{55296}', ''],
    ['a\\symbol{32}b', 'a b'],
    ['\\symbol{57344}', '\ue000'],
    ['\\char"10FFFF \\char"110000 x', '\u{10ffff}x'],
    ['\\mkbibquote{a} \\textquote{b} \\blockquote{c}', '“a” “b” “c”'],
    ['\\MakeUppercase{ab} \\MakeTextUppercase{ab}', 'AB AB'],
    ['\\lowercase{AB} \\MakeTextLowercase{AB}', 'ab ab'],
    ['a\\footnotemark[2]b\\footref', 'ab'],
    ['a\\vspace*{2em}b', 'ab'],
    ['a\\cite[p. 3][x]{y}b', 'ab'],
    ['a\\label b', 'a\\label b'],
    ['\\textcolor{red}{b}', 'b'],
    ['\\href{a}', 'a'],
    ['{\\bfseries a}', 'a'],
    ['\\textfoo{a} \\mathfoo{b} \\fontfoo c', 'a b c'],
    ['a\\\\b', 'a b'],
    ['a\\,b\\;c', 'a b c'],
    ['\\`{} \\^{1} \\v{1} \\c', '` ^1 ˇ1 ¸'],
    ['\\"a\\"{bc}', 'äb̈c'],
    ['\\.i \\.{\\i} \\"i', 'i i ï'],
    ['\\k{a}\\r{a}\\H{o}\\d{a}', 'ąåőạ'],
  ])('%s is shown as %s', (tex, text) => expect(decodeTex(tex)).toBe(text));

  it.each([
    'bfseries',
    'emph',
    'cite',
    'href',
    'sqrt',
    'v',
    'h',
    'hat',
    'alpha',
    'textfoo',
    'mathx',
  ])('%s is known', (name) => expect(isKnown(name)).toBe(true));

  it.each(['foo', 'constructor', 'subtextx', 'math1'])('%s is not', (name) =>
    expect(isKnown(name)).toBe(false),
  );
});
