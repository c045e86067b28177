import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { contentOf, withoutTags } from '../../../lib/sites/reading/content';

describe('withoutTags', () => {
  it.each([
    [
      '<p>Water, H<sub>2</sub>O, is <i>wet</i>.</p><p>So is <b class="x">rain</b>.</p>',
      'Water, H2O, is wet. So is rain.',
    ],
    ['<h3>ABSTRACT</h3>\n<p>a &lt; b</p>', 'ABSTRACT a &lt; b'],
    ['p < 0.05 and q > 0.1', 'p < 0.05 and q > 0.1'],
    ['When a<b and c>d hold in <x, y>', 'When a<b and c>d hold in <x, y>'],
    ['<p class=a lang="en">Wet<br/> <a href="https://a.example/?b=1" >moss</a></p >', 'Wet moss'],
    ['<jats:p>Wet</jats:p><img src="a.png"><h-1>moss</h-1>', 'Wet moss'],
  ])('%s', (text, plain) => expect(withoutTags(text)).toBe(plain));
});

const read = (html: string, skip?: string) =>
  contentOf(parseHtml(`<h1>${html}</h1>`).querySelector('h1'), skip);

describe('contentOf', () => {
  it.each([
    [
      'MathJax 2',
      'A <span class="MathJax">x2</span><script type="math/tex">x^2</script> B',
      'A $x^2$ B',
    ],
    [
      'KaTeX',
      'A <span class="katex"><span class="katex-mathml"><math><annotation encoding="application/x-tex">x^2</annotation></math></span><span class="katex-html">x2</span></span> B',
      'A $x^2$ B',
    ],
    [
      'LaTeXML',
      'A <math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^{2}</annotation></semantics></math> B',
      'A $x^{2}$ B',
    ],
    [
      'MathJax 3, as far as it says',
      'A <mjx-container><mjx-math>?</mjx-math><mjx-assistive-mml><math><mi>x</mi></math></mjx-assistive-mml></mjx-container> B',
      'A x B',
    ],
    ['MathJax 3 that says nothing', 'A <mjx-container><svg></svg></mjx-container> B', 'A B'],
    [
      'MathJax 2 with a text for screen readers',
      'A <span class="MathJax_Preview">x2</span><span class="MathJax_Display"><span class="MathJax">x<span class="MJX_Assistive_MathML"><math><mi>x</mi></math></span></span></span><script type="math/tex; mode=display">x^2</script> B',
      'A $x^2$ B',
    ],
    [
      'MathJax 2 from MathML',
      'A <span class="MathJax_SVG"><svg></svg><span class="MJX_Assistive_MathML"><math><msup><mn>10</mn><mn>6</mn></msup></math></span></span><script type="math/mml"><math></math></script> B',
      'A 10^6 B',
    ],
    [
      'the browser from MathML',
      'A <math><mi>x</mi><mo>+</mo><msup><mi>f</mi><mo>′</mo></msup></math> B',
      'A x+f′ B',
    ],
    [
      'MathType',
      'A <math><semantics><mi>x</mi><annotation encoding="MathType-MTEF">MathType@MTEF@5</annotation></semantics></math> B',
      'A x B',
    ],
  ])('puts back what %s has typeset', (_, html, text) => expect(read(html)).toBe(text));

  it('keeps lines and paragraphs apart', () => {
    expect(read('One.<br>Two.')).toBe('One. Two.');
    expect(read('<div><p>One.</p><p>Two.</p></div>')).toBe('One. Two.');
  });

  it.each([
    ['10<sup>6</sup> km', '10⁶ km'],
    ['2.5 × 10<sup>−12</sup>', '2.5 × 10⁻¹²'],
    ['in 2010<sup>3</sup>', 'in 20103'],
    ['cm<sup>2</sup>', 'cm2'],
    ['3<sup>rd</sup>', '3rd'],
  ])('writes exponents of %s', (html, text) => {
    expect(read(html)).toBe(text);
    expect(withoutTags(html)).toBe(text);
  });

  it.each([
    'determined 5<sup><a href="#ref-5">5</a></sup>',
    'determined 5<sup><a href="/articles/a#ref-5">5</a>,<a href="/articles/a#ref-6">6</a></sup>',
    'determined 5<a href="#note"><sup>5</sup></a>',
  ])('leaves out the mark of %s', (html) => expect(read(html)).toBe('determined 5'));

  it('writes exponents with markup of their own', () => {
    expect(read('10<sup><font><font>6</font></font></sup> and 10<sup><i>7</i></sup>')).toBe(
      '10⁶ and 10⁷',
    );
  });

  it('keeps raised text of links to other pages', () => {
    expect(read('<a href="/papers/1">10<sup>6</sup> stones</a>')).toBe('10⁶ stones');
  });

  it('does not take the mark of a reference for an exponent in text with markup', () => {
    expect(withoutTags('determined 5<sup><a href="#ref-5">5</a></sup>')).toBe('determined 55');
  });

  it('leaves out elements that match `skip`', () => {
    expect(read('<b class="badge">PDF</b> Moss', '.badge')).toBe('Moss');
    expect(contentOf(null)).toBe('');
  });
});
