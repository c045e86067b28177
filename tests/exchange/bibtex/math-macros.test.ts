import { describe, expect, it } from 'vitest';
import { isWholeMath } from '../../../lib/exchange/bibtex/whole-math';

const words = (text: string) => text.trim().split(/\s+/);

describe('a macro with limits', () => {
  it.each(
    words(`\\sum \\prod \\coprod \\int \\iint \\iiint \\oint \\bigcup \\bigcap \\bigoplus \\bigotimes
      \\bigodot \\biguplus \\bigsqcup \\bigsqcap \\bigvee \\bigwedge \\lim \\liminf \\limsup \\injlim
      \\projlim \\varinjlim \\varprojlim \\varliminf \\varlimsup \\varlim \\sup \\inf \\max \\min
      \\argmin \\argmax \\det \\gcd \\Pr`),
  )('may be %s', (name) => expect(isWholeMath(`${name}\\limits_a`)).toBe(true));

  it.each(words('\\infty \\sin \\summary \\maximal \\intercal \\log \\arg x'))(
    'is not %s',
    (name) => expect(isWholeMath(`${name}\\limits_a`)).toBe(false),
  );
});

describe('a script without braces', () => {
  it.each(
    words(`\\min \\max \\sup \\inf \\lim \\liminf \\limsup \\log \\ln \\lg \\exp \\sin \\cos \\tan
      \\sinh \\cosh \\tanh \\arcsin \\arccos \\arctan \\cot \\coth \\sec \\csc \\det \\dim \\ker \\hom
      \\deg \\Pr \\gcd \\arg \\argmin \\argmax \\not`),
  )('can’t be %s', (name) => {
    expect(isWholeMath(`x^${name}`)).toBe(false);
    expect(isWholeMath(`x^{${name}}`)).toBe(true);
  });

  it.each(words('\\infty \\lnot \\notin \\dagger \\alpha \\binom{n}{k} \\dbinom{n}{k} 2 {ab}'))(
    'may be %s',
    (value) => expect(isWholeMath(`x^${value} + x_${value}`)).toBe(true),
  );
});

describe('a delimiter', () => {
  it.each(words('( ) [ ] | / . < > \\{ \\} \\| \\rangle \\lfloor'))('may be %s', (sign) => {
    expect(isWholeMath(`\\left${sign} a \\right${sign}`)).toBe(true);
    expect(isWholeMath(`\\left( a \\middle${sign} b \\right)`)).toBe(true);
    for (const size of words('\\big \\Big \\bigg \\Bigg \\bigl \\bigr \\bigm \\Biggm'))
      expect(isWholeMath(`${size}${sign} a`)).toBe(true);
  });

  it.each(words('a 1 + { ^ \\, \\; \\: \\! \\> \\& \\% \\# \\$ \\_ \\@'))('can’t be %s', (sign) => {
    expect(isWholeMath(`\\left ${sign} a \\right)`)).toBe(false);
    expect(isWholeMath(`\\left( a \\right ${sign}`)).toBe(false);
    expect(isWholeMath(`\\left( a \\middle ${sign} b \\right)`)).toBe(false);
    expect(isWholeMath(`\\bigl ${sign} a`)).toBe(false);
  });
});

describe('a formula that TeX can read', () => {
  it.each([
    'a \\rightarrow b \\leftarrow c',
    '\\bigcup a \\bigstar b',
    '\\overline{a} + \\overline{b} \\choose c',
    'a \\atop b',
    'a^b \\over ^c_d',
    '\\frac\\leftarrow b',
    '\\frac a\\alpha {b}',
    '\\begin{array}{c} a \\end{array} \\begin{alignedat}{2} a \\end{alignedat}',
    '\\begin{subarray}{c} a \\end{subarray} \\begin{cases} a \\end{cases}',
    '\\begin{matrix}\\end{matrix}',
    '\\operatorname{id} \\operatorname*{id}',
    '\\sqrt*{a}',
    '\\text{\\o \\"a \\ldots \\em \\% \\, }',
    "\\text{\\textbf{a} it's}",
    '\\charge \\labels \\crown',
    "f'' + f'^2",
    '\\ce{a} \\,\\ b',
    '\\sqrtx[a \\kerning \\labelled',
  ])('%s', (tex) => expect(isWholeMath(tex)).toBe(true));

  it.each([
    ['nested groups', (depth: number) => '{'.repeat(depth) + '}'.repeat(depth)],
    ['nested \\left', (depth: number) => '\\left('.repeat(depth) + '\\right)'.repeat(depth)],
    [
      'nested environments',
      (depth: number) => '\\begin{a}'.repeat(depth) + '\\end{a}'.repeat(depth),
    ],
    ['nested text', (depth: number) => `\\text${'{'.repeat(depth)}${'}'.repeat(depth)}`],
  ])('has at most 50 %s', (_, nest) => {
    expect(isWholeMath(nest(50))).toBe(true);
    expect(isWholeMath(nest(51))).toBe(false);
    expect(isWholeMath(`${nest(50)} ${nest(50)}`)).toBe(true);
  });

  it('has at most 18 signs in an option or in the name of an environment', () => {
    const [most, more] = ['x'.repeat(18), 'x'.repeat(19)];
    expect(isWholeMath(`\\sqrt[${most}]{a}`)).toBe(true);
    expect(isWholeMath(`\\sqrt[${more}]{a}`)).toBe(false);
    expect(isWholeMath(`\\begin{${most}}a\\end{${most}}`)).toBe(true);
    expect(isWholeMath(`\\begin{${more}}a\\end{${more}}`)).toBe(false);
  });
});

describe('a formula at which TeX stops', () => {
  it.each([
    '\\begin{array}\\end{array}',
    '\\begin{alignedat}\\end{alignedat}',
    '\\begin{subarray}\\end{subarray}',
    '\\begin{}a\\end{}',
    '\\begin matrix a\\end matrix',
    '\\begin{matrix} a } \\end{matrix}',
    '\\sum\\over\\limits_a',
    '\\frac^2 b',
    '\\frac_2 b',
    "\\frac'b",
    '\\frac&b',
    '\\frac{a}\\frac{b}{c}',
    '\\hat',
    'x^\\over',
    'x^\\atop',
    'x^\\choose',
    'x^\\limits',
    'x^\\nolimits',
    'x^\\begin{matrix}a\\end{matrix}',
    '\\frac\\left(a\\right)b',
    '\\root 3 \\of x',
    '\\shoveleft{a}',
    '\\shoveright{a}',
    'a \\cr b',
    '\\text{\\sqrt{a}}',
    '\\text{\\textbf}',
    '\\text{a',
    '\\text{a^b}',
    '\\left( a',
    '\\left( a \\middle| b',
    '\\overset{a} \\underset{a}',
    '\\smash[b{x}',
    '\\left',
    "x'''^",
    'x_{a',
  ])('%s', (tex) => expect(isWholeMath(tex)).toBe(false));
});
