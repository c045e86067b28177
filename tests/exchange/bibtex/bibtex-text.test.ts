import { expect, it } from 'vitest';
import { bibtexText } from '../../../lib/exchange/bibtex/bibtex-text';

it.each([
  ['A & B % # _ ^', 'A \\& B \\% \\# \\_ \\textasciicircum{}'],
  ['a < b > c | d', 'a {\\textless} b {\\textgreater} c {\\textbar} d'],
  ['5$ and ~10', '5\\$ and \\textasciitilde{}10'],
  ['Fig.~1', 'Fig.~1'],
  ['a--b --c ---- d', 'a--b -{}-c -{}-{}-{}- d'],
  ['{a} {b', '{a} \\textbraceleft{}b'],
  ['a} b', 'a\\textbraceright{} b'],
  ['the set {0, 1}', 'the set \\{0, 1\\}'],
  ['bell\u0007 and\ttab', 'bell and\ttab'],
  ['a\u2028b', 'a b'],
])('the text %j is %j', (text, tex) => expect(bibtexText(text)).toBe(tex));

it.each([
  ['$x^2$ & $y$', '$x^2$ \\& $y$'],
  ['$50%$ of $a&b=c$', '$50\\%$ of $a\\&b=c$'],
  ['$\\%x$', '$\\%x$'],
  ['$x=\\{1\\}$', '$x=\\{1\\}$'],
])('the math of %s is %s', (text, tex) => expect(bibtexText(text)).toBe(tex));

it.each([
  ['$[0,\\infty\\}=x$', '$[0,\\infty\\rbrace =x$'],
  ['$x=\\left\\{1\\right.$', '$x=\\left\\lbrace 1\\right.$'],
  ['$\\left.1\\right\\}=x$', '$\\left.1\\right\\rbrace =x$'],
])('a single brace in the math %s has a name, because BibTeX counts braces', (text, tex) => {
  expect(bibtexText(text)).toBe(tex);
});

it.each(['\\sqrt[{]{x}', '\\sqrt[}]{x} \\sqrt[{]{y}'])(
  'the math %s, of which the braces are not balanced, is text',
  (math) => expect(bibtexText(`$${math}$`)).toMatch(/^\\\$.*\\\$$/),
);

it.each([
  ['Schr\\"odinger', 'Schr\\"odinger'],
  ["\\'{e}t\\' e", "\\'{e}t\\' e"],
  ['na\\"{\\i}ve \\u\\j', 'naïve j̆'],
  ["\\'\\^o", 'ố'],
  ['\\"', '\\textbackslash{}"'],
  ['\\"1', '\\textbackslash{}"1'],
  ['\\AA{}rhus \\ss e \\o', '{\\AA}rhus {\\ss}e {\\o}'],
  ['\\textbf{a} \\emph{b & c}', '\\textbf{a} \\emph{b \\& c}'],
  ['H\\textsubscript{2}O', 'H\\textsubscript{2}O'],
  ['{\\em  a}', '{\\em{}a}'],
  ['a\\,b\\ c\\\\d', 'a b c d'],
  ['AT\\&T 5\\% \\{', 'AT\\&T 5\\% \\textbraceleft{}'],
  [
    '\\alpha and \\sqrt{x} \\frac{a}{b} \\frac{a}',
    '$\\alpha$ and $\\sqrt{x}$ $\\frac{a}{b}$ \\textbackslash{}frac\\{a\\}',
  ],
  ['\\href{https://a.example/}{text}', '{text}'],
  ['\\foo{bar} \\baz', '\\textbackslash{}foo\\{bar\\} \\textbackslash{}baz'],
  ['\\foo{0, 1}', '\\textbackslash{}foo\\{0, 1\\}'],
  ['\\dots{} x', '{\\dots} x'],
])('the macros of %s are %s', (text, tex) => expect(bibtexText(text)).toBe(tex));

it.each([
  '\\input{/etc/passwd}',
  '\\input/etc/passwd ',
  '^^5cinput{x}',
  '\\begin{input}x\\end{input}',
  '\\begin {filecontents}{x}\\end{filecontents}',
  '\\csname input\\endcsname',
  '\\immediate\\write18{x}',
  '\\catcode`\\@=11',
  '\\def\\x{y}',
  'x_{\\sqrt{\\openin15=x}}',
])('math with %s, which does more than typeset, is text', (math) => {
  for (const text of [`$${math}$`, `\\sqrt{${math}}`, `\\(${math}\\)`]) {
    const tex = bibtexText(`Moss ${text}`);
    expect(tex).not.toMatch(/\\(?:input|begin|csname|immediate|write|catcode|def|openin)|\^\^/);
  }
});

it.each([
  '\\begin{pmatrix}a\\\\b\\end{pmatrix}',
  '\\stackrel{\\star}{\\to}',
  '\\left(x\\right)_\\perp',
])('math with %s stays', (math) => expect(bibtexText(`$${math}$`)).toBe(`$${math}$`));
