import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';
import { bibtexText } from '../../../lib/exchange/bibtex/bibtex-text';
import { isHarmfulTex } from '../../../lib/exchange/bibtex/harmful-tex';

const HARMFUL = [
  '\\input{/etc/passwd}',
  '\\lstinputlisting{a}',
  '\\includegraphics{a}',
  '\\immediate\\write18{rm a}',
  '\\openout 5=a',
  '\\def\\x{\\x\\x}\\x',
  '\\renewcommand\\sum{}',
  '\\csname inp\\endcsname',
  '\\catcode`\\$=12',
  '\\directlua{os.exit()}',
  '\\loop\\iftrue\\repeat',
  '\\end{document}',
  '\\begin {filecontents*}{a}',
  'a^^5cinput b',
  '\\alpha\\endinput',
  '\\subimport{a}{b}',
  '\\jobname',
  '\\pdfliteral{a}',
  '\\GenericError{a}',
  '\\PackageError{a}',
  '\\global\\let\\x=y',
  '\\noexpand\\x',
  '\\aftergroup\\x',
  '\\makeatletter',
  '\\begingroup',
  '\\stop',
  '\\nonstopmode',
  '\\usepackage{a}',
  '\\AtEndDocument{a}',
  '\\read5 to\\x',
  '\\providecommand\\x{}',
  '\\begin{Verbatim}a',
  '\\end { document}',
  '\\begin{comment}a',
  '\\begin{luacode}a',
  '\\begin{lrbox}a',
];

describe('TeX that does more than print', () => {
  it.each(HARMFUL)('%s is written as text', (tex) => {
    expect(isHarmfulTex(tex)).toBe(true);
    for (const text of [`On $${tex}$`, `On \\(${tex}\\)`, `On $\\mathrm{${tex}}$`]) {
      const out = bibtexText(text);
      expect(isHarmfulTex(out)).toBe(false);
      expect(out).toMatch(/\\textbackslash\{\}|\\textasciicircum\{\}/);
    }
  });

  it.each(HARMFUL)('%s in a field of an imported file is not written back', async (tex) => {
    const text = `@misc{a, title={On Moss}, addendum={Moss $${tex}$}}`;
    const { items } = await bibtex.read(text, { now: 0 });
    const out = bibtex.write(items, {
      now: 0,
      citekeys: new Map([[items[0]?.paper.id ?? '', 'a']]),
    });
    expect(out).toContain('addendum = {Moss');
    expect(isHarmfulTex(out)).toBe(false);
  });
});

it.each([
  '\\bullet + \\triangleleft \\leftrightarrow \\eqdef',
  '\\mathbb{R}, \\mathcal{O}(n \\log n), \\operatorname{id}, \\text{if }',
  '\\begin{pmatrix} 1 & 0 \\end{pmatrix}',
  'x^{2}_{1}, \\\\input, \\hat{\\imath}, \\included',
  '\\begin{quote} \\end{flushleft} \\begin{predocument}',
  '\\\\stop \\readable \\stops \\letter',
  '\\begin document, \\beginning{document}',
  '\\newline \\newblock \\emph{a} \\url{b} \\@ \\string~',
])('%s only prints', (tex) => expect(isHarmfulTex(tex)).toBe(false));
