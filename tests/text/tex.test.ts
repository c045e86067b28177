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
    ['\\"{oh}', 'öh'],
    ["\\'{}", "\\'{}"],
    ['\\"{1}', '\\"{1}'],
    ['\\u{\\j} \\u\\i', 'j̆ ĭ'],
    ['\\L{}ukasz, \\AA rhus \\o', 'Łukasz, Århus ø'],
    ['\\"\\emph{o}', 'ö'],
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
    ['$\\mathbb{RN}$, $\\mathbf{x}$', 'RN, x'],
    ["$f'$ and $a~b=c$", 'f′ and a b=c'],
    ['$\\left. x \\right)$, $\\left(y\\right)$', ' x ), (y)'],
    ['$\\hat{xy}$', 'xy'],
    ['$\\sqrt{}$, $\\sqrt{é}$', '√, √é'],
    ['H\\textsubscript{2}O, 1\\textsuperscript{st}', 'H₂O, 1ˢᵗ'],
    ['\\ensuremath{x^2}', 'x²'],
    ['$x_{i,j}$, $x_{n+Q}$ and $x_$', 'x_i,j, x_(n+Q) and x_'],
    ['$x = \\{0, 1\\}$, $y={0,1}$', 'x = {0, 1}, y=0,1'],
    ['\\lbrace a \\rbrace', '{ a }'],
    ['$\\frac{a}$', '\\frac{a}'],
    ['$ x^2$', '$ x^2$'],
    ['$ \\alpha $ and $ \\beta$', ' α  and $ β$'],
    ['$n = 5$, $n log n$, $k for n>1$, $n of all$', 'n = 5, n log n, k for n>1, $n of all$'],
    ['$x$5 and $ $', '$x$5 and $ $'],
    ['$$x$$$', 'x$'],
    ['\\$5 and $x$', '$5 and x'],
  ])('math: %s', (text, shown) => expect(readable(text)).toBe(shown));

  it.each([
    ['\\emph{Homo sapiens} \\text{x} {\\bf y}', 'Homo sapiens x y'],
    ['{{The} LLM} of {BERT}', 'The LLM of BERT'],
    ['AT\\&T at 100\\%', 'AT&T at 100%'],
    ["Fig.~1: ``a'' -- b---c", 'Fig. 1: “a” – b—c'],
    ['\\href{https://example.org}{text}', 'text'],
    ['\\emph {a} \\emph b \\textbf{\\textit{c}}', 'a b c'],
    ['{\\it a}{\\em b}', 'ab'],
    ["'' before ``a'' and ``b''", "'' before “a” and “b”"],
    ["moss'' and 5''", "moss'' and 5''"],
    ['1--2 a --- b', '1–2 a — b'],
    ['J.~Doe, eq.~(1), Fig.~\\ref{a}, {x}~y', 'J. Doe, eq. (1), Fig. \\ref{a}, x y'],
    ['a\\,b\\ c\\;d', 'a b c d'],
    ['\\textdollar{} \\dots{}', '$ …'],
  ])('text: %s', (text, shown) => expect(readable(text)).toBe(shown));

  it.each([
    '$100 and $200',
    'costs $5-$10 (US$)',
    'Ke$ha and A$AP 5$',
    'H^2SD',
    'the set {0, 1}',
    '~10x with --flag',
    'a --b',
    'the sets {0.5, 1} and {1, 2, …, 9}',
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

  // Each of these would never end if a group were read twice, or a run searched to its end from
  // each of its signs.
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

describe('macros that only change the look are left out', () => {
  it.each(
    'text textbf textit textsl textsc texttt textrm textsf textnormal textup textmd emph underline mbox url'.split(
      ' ',
    ),
  )('\\%s{moss}', (name) => expect(readable(`a \\${name}{moss} b`)).toBe('a moss b'));

  it.each(
    'mathcal mathbf mathrm mathit mathsf mathtt mathscr mathfrak mathnormal boldsymbol bm pmb operatorname'.split(
      ' ',
    ),
  )('$\\%s{moss}$', (name) => expect(readable(`$\\${name}{moss}$`)).toBe('moss'));

  it.each(
    'em bf it rm sc sf tt sl bfseries itshape scshape slshape ttfamily sffamily rmfamily normalfont small large'.split(
      ' ',
    ),
  )('{\\%s moss}', (name) => expect(readable(`{\\${name} moss}`)).toBe('moss'));

  it.each(
    'left right big Big bigl bigr Bigl Bigr bigg Bigg displaystyle textstyle scriptstyle limits nolimits'.split(
      ' ',
    ),
  )('$\\%s|$', (name) => expect(readable(`$\\${name}|$`)).toBe('|'));
});

describe('macros that print a sign', () => {
  it.each([
    ['\\textless\\textgreater\\textbar', '<>|'],
    ['\\copyright{} \\pounds{} \\S{} \\P{} \\dag{}', '© £ § ¶ †'],
    ['\\& \\% \\# \\_ \\{ \\} \\$', '& % # _ { } $'],
    ['\\dots{}', '…'],
    ['\\o{}', 'ø'],
    ['a\\!b\\/c\\-d\\@e', 'abcde'],
    ['a\\:b\\>c\\\\d', 'a b c d'],
    ['$\\|x\\|$', '‖x‖'],
    ['a\\quad b\\qquad{}c\\enspace{}d\\thinspace{}e\\space{}f', 'a  b c d e f'],
    ['\\`a \\\'a \\^a \\"a \\~a \\=a \\.a', 'à á â ä ã ā ȧ'],
    ['\\u a \\v a \\H o \\c c \\d a \\b d \\r a \\k a \\t{oo}', 'ă ǎ ő ç ạ ḏ å ą o͡o'],
    ['\\aa\\AA\\dh\\dj\\th\\ng \\ss', 'åÅðđþŋß'],
    ['$\\hat x \\tilde x \\vec x \\dot x \\ddot x$', 'x̂ x̃ x⃗ ẋ ẍ'],
    [
      '$\\widehat{a} \\overline{a} \\check{a} \\breve{a} \\mathring{a} \\acute a \\grave a$',
      'â ā ǎ ă å á à',
    ],
    ['$\\mathbb{C} \\mathbb{N} \\mathbb{Z}$', 'ℂ ℕ ℤ'],
    ['$\\dfrac12 \\tfrac{1}{2} \\sfrac12 \\nicefrac12$', '1/2 1/2 1/2 1/2'],
    ['\\texorpdfstring{$x$}{x} \\textcolor{red}{y}', 'x y'],
    ['$x^{ab}_{12}$', 'xᵃᵇ₁₂'],
    ['$\\sqrt\\alpha$ $\\sqrt{a,b.c}$', '√α √a,b.c'],
    ['$x_(a$', 'x₍a'],
    ['\\"{ı}', 'ï'],
    ['\\^ \\~', '\\^ \\~'],
  ])('%s is %s', (text, shown) => expect(readable(text)).toBe(shown));
});

describe('what is no formula', () => {
  it.each([
    ...['$x $y', '$ x $', '$5 = x$', '$and more$', '$a bc$', '$x$1', '$a b$', '$x\n$', '$$'],
  ])('%j stays', (text) => expect(readable(text)).toBe(text));

  it.each([
    ['$a = b$', 'a = b'],
    ['$a - b$', 'a - b'],
    ['$a, b$', 'a, b'],
    ['$sin x$', 'sin x'],
    ['$x mod y$', 'x mod y'],
    ['$k for k > 1$', 'k for k > 1'],
    ['$a_b c$', 'a_b c'],
    ['$x$', 'x'],
    ['$x$.', 'x.'],
    ['$ \\alpha $', ' α '],
    ['\\( a b \\)', ' a b '],
    ['$$a b$$', 'a b'],
    ['\\[ab cd\\]', 'ab cd'],
  ])('but %j is one', (text, shown) => expect(readable(text)).toBe(shown));
});

describe('signs of text', () => {
  it.each([
    ['a~b', 'a b'],
    ['a ~b', 'a ~b'],
    ['a~ b', 'a~ b'],
    ['~', '~'],
    ['(a)~(b)', '(a) (b)'],
    ['a --- b', 'a — b'],
    ['a ---b', 'a ---b'],
    ['a--', 'a--'],
    ['--', '--'],
    ['a----b', 'a----b'],
    ["it''s", "it''s"],
    ['``a``', '“a“'],
    ['{1,2} {a,2} {1 2} {1, x, 2}', '{1,2} a,2 1 2 1, x, 2'],
    ['{}', ''],
    ['{{{{{{{{a}}}}}}}}', '{a}'],
  ])('%j is %j', (text, shown) => expect(readable(text)).toBe(shown));
});
