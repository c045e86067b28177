import { describe, expect, test } from 'vitest';
import { bibtexText } from '../../../lib/exchange/bibtex/bibtex-text';
import { isWholeMath } from '../../../lib/exchange/bibtex/whole-math';

const WHOLE = [
  String.raw`\frac{a}{b}`,
  String.raw`\frac12 + \frac ab + \frac\alpha\beta`,
  String.raw`\sqrt{x} \sqrt[3]{x} \sqrt2`,
  String.raw`x^2_i + x'^2 + x''_i + {}^{12}_{6}\mathrm{C}`,
  '{a^b}^c',
  String.raw`x^\mathrm{T} + y_\text{max} + \hat\mathbf{x}`,
  String.raw`\left( \frac{a}{b} \middle| \left[ c \right. \right\}`,
  String.raw`\big( x \Bigr\rangle`,
  String.raw`\sum\limits_{i}^{n} x_i \lim\nolimits_{n}`,
  String.raw`\begin{pmatrix} a \\ b \end{pmatrix} \begin{array}{cc} a \end{array}`,
  String.raw`{a \over b} {n \choose k}`,
  String.raw`\text{for \textbf{all}} \mbox{a \'e}`,
  String.raw`\operatorname*{arg\,max}_x f`,
  String.raw`\mathbb R \ge 0`,
  'p < 0.05',
  String.raw`c_{\min} + x^\frac{1}{2}`,
  String.raw`\mathchoice{a}{b}{c}{d}`,
  String.raw`\smash[b]{x} \cfrac[l]{a}{b} \xleftarrow[a]{b} \xrightarrow[a]{b}`,
  String.raw`\Biggm| x \biggl\{ y \left. z \right|`,
  String.raw`x^\binom{n}{k} + x_\ensuremath{a}`,
  String.raw`\text{a \ensuremath{b} {c}}`,
  String.raw`{a \over b}^2 \over c`,
  "f'_a + x_a'^b + x'''",
  '',
];

const BROKEN = [
  String.raw`\frac{a}`,
  String.raw`\frac`,
  String.raw`\sqrt`,
  String.raw`\sqrt[3]`,
  String.raw`\hat`,
  String.raw`{\frac{a}} b`,
  'x_',
  String.raw`c_\min`,
  String.raw`x^\tilde O`,
  String.raw`x^\sqrt{2}`,
  'x^{}^',
  'a^b^c',
  "a^b'",
  'a_b_c',
  '{a',
  'a}',
  String.raw`\left( x`,
  String.raw`x \right)`,
  String.raw`\left x \right`,
  String.raw`\left( {x \right)}`,
  String.raw`\begin{matrix} a`,
  String.raw`\begin{matrix} a \end{pmatrix}`,
  String.raw`a \over b \over c`,
  String.raw`x\limits_a`,
  String.raw`\sqrt\frac{a}{b}`,
  String.raw`\text{a_b}`,
  String.raw`\text{\alpha}`,
  String.raw`caf\'e`,
  String.raw`\hskip x`,
  String.raw`a \kern 1pt`,
  String.raw`a \tag{1}`,
  String.raw`a \label{b}`,
  String.raw`\char65`,
  String.raw`\mathchoice{a}{b}{c}`,
  String.raw`\sqrt[3{x}`,
  String.raw`\big`,
  String.raw`\big x`,
  String.raw`x^\log`,
  String.raw`x_\operatorname{a}`,
  String.raw`x^\left( a \right)`,
  String.raw`\text a`,
  String.raw`\text{{a}\alpha}`,
  String.raw`\text{{a_b}}`,
  String.raw`\sin\limits_a`,
  "x^2'",
  "x'^",
];

describe('isWholeMath', () => {
  test.each(WHOLE)('accepts %s', (tex) => {
    expect(isWholeMath(tex)).toBe(true);
  });

  test.each(BROKEN)('rejects %s', (tex) => {
    expect(isWholeMath(tex)).toBe(false);
  });

  test.each(
    `sqrt boxed phantom hphantom vphantom smash pmod pod overbrace underbrace substack
    overleftarrow overrightarrow underleftarrow underrightarrow xleftarrow xrightarrow mathbin
    mathop mathord mathrel dddot mathds mathbbm hat vec overline mathbf`.split(/\s+/),
  )('wants an argument of \\%s', (name) => {
    expect(isWholeMath(`\\${name}{a}`)).toBe(true);
    expect(isWholeMath(`\\${name}`)).toBe(false);
    expect(isWholeMath(`{\\${name}} a`)).toBe(false);
  });

  test.each('frac dfrac tfrac cfrac binom dbinom tbinom overset underset stackrel'.split(' '))(
    'wants two arguments of \\%s',
    (name) => {
      expect(isWholeMath(`\\${name}{a}{b}`)).toBe(true);
      expect(isWholeMath(`\\${name}{a}`)).toBe(false);
    },
  );

  test.each(
    `sum prod coprod int iint oint bigcup bigoplus biguplus bigsqcap bigwedge lim limsup injlim
    varprojlim varliminf sup inf max min argmax det gcd Pr`.split(/\s+/),
  )('lets \\%s have limits', (name) => {
    expect(isWholeMath(`\\${name}\\limits_a`)).toBe(true);
  });

  test('takes linear time', () => {
    for (const piece of ['{', '\\left(', '\\begin', '\\begin{', 'x^', '\\sqrt[', '\\frac', "'"])
      expect(isWholeMath(piece.repeat(100_000))).toBe(piece === "'");
  });
});

describe('bibtexText', () => {
  test('escapes a formula at which TeX would stop', () => {
    expect(bibtexText(String.raw`The $\frac{a}$ rule`)).toBe(
      String.raw`The \$\textbackslash{}frac\{a\}\$ rule`,
    );
  });

  test('keeps a formula that TeX can read', () => {
    const tex = String.raw`The $\frac{a}{b}$ rule for \(x^2\) and $$\sum_i x_i$$`;
    expect(bibtexText(tex)).toBe(tex);
  });
});
