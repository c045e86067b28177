import { describe, expect, it } from 'vitest';
import { biblatex } from '../../../lib/exchange/bibtex/biblatex';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';
import { inT1, lacksSigns } from '../../../lib/exchange/bibtex/in-t1';
import { decodeTex } from '../../../lib/exchange/bibtex/tex/decode-tex';
import { readable } from '../../../lib/text/tex';
import { itemOf } from '../nasty';
import { written } from '../written';

describe('a text for pdfLaTeX', () => {
  it.each([
    ['α-synuclein, β and Δ', '$\\alpha$-synuclein, $\\beta$ and {$\\Delta$}'],
    [
      '5 ≤ x → ∞, a ≈ b, 4 − 2, x ∈ ℓ',
      '5 $\\leq$ x → $\\infty$, a $\\approx$ b, 4 $-$ 2, x $\\in$ $\\ell$',
    ],
    ['CO₂, x₁₂, 5ᵗʰ, x²', 'CO\\textsubscript{2}, x\\textsubscript{12}, 5\\textsuperscript{th}, x²'],
    ['Nguyễn Thị Ậ ạ ỹ ṹ', "Nguy{\\~{\\^e}}n Th{\\d i} {\\d{\\^A}} {\\d a} {\\~y} {\\'{\\~u}}"],
    ['ī̀', '{\\`{\\=\\i}}'],
    ['Łódź, Şahin, Ő, naïve – “q” €', 'Łódź, Şahin, Ő, naïve – “q” €'],
    ['$α_1 ≤ β^2$ and α', '$\\alpha _1 \\leq  \\beta ^2$ and $\\alpha$'],
    ['a\u2009b\u200bc', 'a\\,bc'],
    ['e\u0301', 'é'],
    ['Ⱥ Москва 苔藓 ả ơ 🚀', 'Ⱥ Москва 苔藓 ả ơ 🚀'],
    ['a\u2002b\u2003c\u200ad\u202fe\u2060f', 'a\\enspace{}b\\quad{}c\\,d\\,ef'],
    ['5′ 6″ a⋅b a∣b −1', "5$'$ 6$''$ a$\\cdot$b a$\\mid$b $-$1"],
    ['$a_5′⋅b∣c−1$', "$a_5'\\cdot b\\mid c-1$"],
    [
      '≥ ≠ ∅ ∧ ∨ ⇒ ⇔ ⊥',
      '$\\geq$ $\\neq$ $\\emptyset$ $\\wedge$ $\\vee$ {$\\Rightarrow$} {$\\Leftrightarrow$} $\\perp$',
    ],
    [
      'x⁺ x⁻ x₊ x₍₁₎ xᵃᵇ',
      'x\\textsuperscript{+} x\\textsuperscript{-} x\\textsubscript{+} x\\textsubscript{(1)} x\\textsuperscript{ab}',
    ],
    ['ị ị̂ j̣ ḥ̄', '{\\d i} {\\d{\\^\\i}} {\\d j} {\\d{\\=h}}'],
    ['x̂ x̂̌ x̂̌̀ x̂̌̀̂', '{\\^x} {\\v{\\^x}} {\\`{\\v{\\^x}}} x̂̌̀̂'],
    ['ı̂ ȷ̂ î ĵ̌', '{\\^\\i} {\\^\\j} î {\\v{\\^\\j}}'],
    ['a ~ b', 'a ~ b'],
  ])('%s is %s, also twice', (text, tex) => {
    expect(inT1(text)).toBe(tex);
    expect(inT1(`${text} – ${text}`)).toBe(`${tex} – ${tex}`);
  });

  it.each(['α-synuclein ≤ ∞ − ₂ ᵗʰ', 'Nguyễn Thị Ậ', 'Łódź – €', 'é'])(
    '%s needs no other TeX',
    (text) => {
      expect(lacksSigns(text)).toBe(false);
      expect(readable(decodeTex(inT1(text)))).toBe(text);
    },
  );

  it.each(['Москва', '苔藓', 'ả', 'ơ', '🚀', 'Ħ', 'ά', 'x̂', '≲', '□', '✓', 'ο', '⟶', 'x̂̌̀̂'])(
    '%s needs LuaLaTeX',
    (text) => expect(lacksSigns(text)).toBe(text !== 'x̂'),
  );

  it('is written in BibTeX, not in BibLaTeX, and not in addresses', () => {
    const item = itemOf({ title: 'α', links: { abstract: 'https://any.example/ạ' } });
    expect(written(bibtex, [item])).toContain('title = {$\\alpha$}');
    expect(written(biblatex, [item])).toContain('title = {α}');
    expect(written(bibtex, [item])).toContain('url = {https://any.example/ạ}');
  });
});
