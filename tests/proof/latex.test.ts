import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { biblatex } from '../../lib/exchange/bibtex/biblatex';
import { bibtex } from '../../lib/exchange/bibtex/bibtex';
import { lacksSigns } from '../../lib/exchange/bibtex/in-t1';
import { fullName } from '../../lib/paper/names';
import { itemOf, nastyItems } from '../exchange/nasty';
import { written } from '../exchange/written';
import { freshFolder, run } from './run';

/** Papers with every kind of character for which LaTeX has a macro. */
const SIGNS = [
  'α-synuclein at 5 ≤ x → ∞: Δ and β, 3 × 4 − 2 ≈ 10 and 5 μm, CO₂, x², 5ᵗʰ, ∂∇∈ ± ½',
  'Đồng, Şahin, Łuczak, Ő, Nguyễn, ạ, ṹ, ǆ, Ậ and “quotes” – „so“ … € ™ ‰',
  'Sorting in $O(n \\log n)$ with $α_1 ≤ β$ & 100 % of #1_a {set} <b> ~ ^ \\ |',
  '{\\cal NC}, \\emph{E. coli}, \\alpha-stable, H\\textsubscript{2}O',
];
const items = SIGNS.map((title, index) =>
  itemOf({
    title,
    ids: [`doi:10.1000/latex${index}`],
    authors: [{ given: 'Văn Ậ', family: 'Nguyễn Thị' }, { literal: 'Moss & Fern, Inc.' }],
    kind: 'article-journal',
    venue: 'Moss & α Letters',
    publication: { 'container-title': 'Moss & α Letters', volume: '1', page: '1-9' },
  }),
);

/** Texts of pages that are meant to break out of the file, in every field. */
const HOSTILE = [
  'On $\\input{/etc/passwd}$ and \\input{/etc/passwd}',
  'On $\\def\\x{\\x\\x}\\x$ and $\\end{document}$ \\end{document}',
  'On $a^^5cinput{/etc/passwd}$ and ^^5cinput',
  'On \\emph{$\\csname input\\endcsname{/etc/passwd}$}, \\sqrt{\\openout5=a}',
  'On } a { lone } brace, 100 % of \\ and \\',
  `On ${'moss '.repeat(1500)}`,
  'On # & _ ^ ~ $ \u0000\u0007\u001b \u2028 \\\\ \\par \\verb|a|',
].map((text, index) =>
  itemOf(
    {
      title: text,
      ids: [`doi:10.1000/hostile${index}`],
      authors: [{ given: text, family: `Moss ${text}` }, { literal: text }],
      kind: 'article-journal',
      venue: text,
      publication: { 'container-title': text, volume: text, page: text, publisher: text },
      abstract: text,
    },
    { note: text, tags: [text] },
  ),
);

const document = (preamble: string, end: string) =>
  `\\documentclass{article}\n${preamble}\n\\begin{document}\n\\nocite{*}\n${end}\n\\end{document}\n`;

/** The errors of a run of LaTeX. */
function errorsOf(folder: string): string[] {
  const log = readFileSync(join(folder, 'all.log'), 'latin1');
  return log.split('\n').filter((line) => line.startsWith('!'));
}

function latex(folder: string, program: string): void {
  run(folder, program, ['-interaction=nonstopmode', '-no-shell-escape', 'all.tex']);
}

const printable = nastyItems().filter(({ paper, entry }) =>
  [paper.title, paper.venue, entry?.note, ...paper.authors.map(fullName)].every(
    (text) => text === undefined || !lacksSigns(text),
  ),
);

describe.each([
  ['signs that have a macro', items],
  ['nasty papers', printable],
  ['hostile papers', HOSTILE],
])('%s', (_, papers) => {
  it('compile with pdfLaTeX and BibTeX', () => {
    expect(papers.length).toBeGreaterThan(3);
    const folder = freshFolder();
    writeFileSync(join(folder, 'all.bib'), written(bibtex, papers));
    const preamble =
      '\\usepackage[T1]{fontenc}\n\\usepackage[utf8]{inputenc}\n\\usepackage{lmodern}';
    writeFileSync(
      join(folder, 'all.tex'),
      document(preamble, '\\bibliographystyle{plain}\n\\bibliography{all}'),
    );
    latex(folder, 'pdflatex');
    expect(run(folder, 'bibtex', ['all']).output).not.toMatch(/error|missing|unbalanced/i);
    latex(folder, 'pdflatex');
    expect(errorsOf(folder)).toEqual([]);
    expect(readFileSync(join(folder, 'all.log'), 'latin1')).not.toContain('(/etc/passwd');
  });
});

it('all nasty papers compile with LuaLaTeX and Biber', () => {
  const folder = freshFolder();
  writeFileSync(
    join(folder, 'all.bib'),
    written(biblatex, [...items, ...nastyItems(), ...HOSTILE]),
  );
  writeFileSync(
    join(folder, 'all.tex'),
    document('\\usepackage{biblatex}\n\\addbibresource{all.bib}', '\\printbibliography'),
  );
  latex(folder, 'lualatex');
  expect(run(folder, 'biber', ['all']).output).not.toMatch(/ERROR/);
  latex(folder, 'lualatex');
  expect(errorsOf(folder)).toEqual([]);
});
