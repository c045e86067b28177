import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';
import { bibtexText } from '../../../lib/exchange/bibtex/bibtex-text';
import { bibtexTitle } from '../../../lib/exchange/bibtex/bibtex-title';
import type { Item } from '../../../lib/paper/paper';
import { itemOf, nastyItems } from '../nasty';
import { written } from '../written';

const write = (...items: Item[]) => written(bibtex, items);

describe('bibtex', () => {
  it('cites an arXiv paper in both dialects', () => {
    const item = itemOf(
      {
        title: 'Attention Is All You Need',
        ids: ['arxiv:1706.03762'],
        authors: [
          { given: 'Ashish', family: 'Vaswani' },
          { given: 'Noam', family: 'Shazeer' },
        ],
        published: '2017-06-12',
        category: 'cs.CL',
        links: { abstract: 'https://arxiv.org/abs/1706.03762' },
      },
      { tags: ['to read', 'attention'], note: 'see 3.2' },
    );
    expect(write(item)).toBe(`@misc{vaswani2017attention,
  title = {Attention Is All You Need},
  author = {Vaswani, Ashish and Shazeer, Noam},
  year = {2017},
  month = jun,
  day = {12},
  eprint = {1706.03762},
  archivePrefix = {arXiv},
  primaryClass = {cs.CL},
  eprinttype = {arxiv},
  eprintclass = {cs.CL},
  doi = {10.48550/arXiv.1706.03762},
  url = {https://arxiv.org/abs/1706.03762},
  keywords = {to read, attention},
  annote = {see 3.2},
}
`);
  });

  it('cites what has appeared by its venue and keeps the eprint', () => {
    const item = itemOf({
      title: 'T',
      ids: ['doi:10.1000/a_b', 'arxiv:1706.03762'],
      venue: 'Nature & Co',
    });
    expect(write(item)).toMatch(
      /^@article\{.*journal = \{Nature \\& Co\}.*eprint = .*doi = \{10\.1000\/a_b\}/s,
    );
    const conference = itemOf({ title: 'T', venue: 'Proceedings of NAACL 2024' });
    expect(write(conference)).toMatch(/^@inproceedings\{.*booktitle = /s);
  });

  it.each([
    [{ given: 'Laurens', family: 'van der Maaten' }, 'van der Maaten, Laurens'],
    [{ given: 'Martin Luther', family: 'King Jr.' }, 'King, Jr., Martin Luther'],
    [{ literal: 'Barnes and Noble, Inc.' }, '{Barnes and Noble, Inc.}'],
    [{ literal: '山田太郎' }, '{山田太郎}'],
    [{ family: 'Deep Mind' }, '{Deep Mind}'],
    [{ family: 'Plato' }, 'Plato'],
    [{ given: 'A', family: 'Sand and Stone' }, '{Sand and Stone}, A'],
    [{ given: 'A', family: 'Sand AND Stone' }, '{Sand AND Stone}, A'],
    [{ given: 'A', family: 'Brand Stand' }, 'Brand Stand, A'],
    [{ given: 'A & B', family: 'C_D' }, 'C\\_D, A \\& B'],
  ])('writes the name %o', (author, name) => {
    expect(write(itemOf({ title: 'T', authors: [author], authorCount: 1 }))).toContain(
      `author = {${name}},`,
    );
  });

  it('says that there are more authors where only some are known', () => {
    const authors = [{ given: 'Ada', family: 'Lovelace' }];
    expect(write(itemOf({ title: 'T', authors, authorCount: 9 }))).toContain(
      '{Lovelace, Ada and others}',
    );
    expect(write(itemOf({ title: 'T', authors, authorsComplete: false }))).toContain('and others');
    expect(write(itemOf({ title: 'T', authorCount: 9 }))).not.toContain('author');
  });

  it('takes year and month from an arXiv identifier where no page gave them', () => {
    const { published: _, ...paper } = itemOf({ title: 'T', ids: ['arxiv:1706.03762'] }).paper;
    expect(write({ paper })).toMatch(/year = \{2017\},\n {2}month = jun,/);
  });

  it('never writes a key twice', () => {
    const twice = ['2611.00001', '2611.00002'].map((id) =>
      itemOf({ title: 'T', ids: [`arxiv:${id}`] }, { citekey: 'same2026key' }),
    );
    expect(write(...twice).match(/(?<=^@misc\{).*(?=,$)/gm)).toEqual([
      'same2026key',
      'same2026keya',
    ]);
  });

  it('leaves out what is not known', () => {
    const { entry, paper } = itemOf({ title: 'T', ids: ['acl:N19-1423'] });
    const { published: _, ...bare } = paper;
    const text = write({ paper: bare, ...(entry && { entry }) });
    expect(text).not.toMatch(/year|month|doi|eprint|undefined|NaN/);
  });

  it('balances braces in every field of nasty papers', () => {
    for (const line of write(...nastyItems()).split('\n')) {
      const value = / = (.*),$/s.exec(line)?.[1];
      if (value) expect(depthOf(value), line).toBe(0);
    }
  });
});

describe('bibtexTitle', () => {
  it.each([
    [
      'BERT and GPT-4 meet PanGu-$\\pi$: U-Net in 3D',
      '{BERT} and {GPT-4} meet {PanGu-$\\pi$}: {U-Net} in {3D}',
    ],
    ['Schr\\"odinger Bridges', 'Schr\\"odinger Bridges'],
    ['H$^2$SD for All', '{H$^2$SD} for All'],
    ['Long-Context Models (LLMs)', 'Long-Context Models ({LLMs})'],
    ['{BERT} is kept', '{BERT} is kept'],
    ['Sorting in $O(n)$ with $x$ and $\\Delta$', 'Sorting in {$O(n)$} with $x$ and {$\\Delta$}'],
    ['Vitamin C, C++ and Hepatitis A', 'Vitamin {C}, {C++} and Hepatitis {A}'],
    ['A Survey: A Tale', 'A Survey: A Tale'],
    ['Text-to-SQL with \\LaTeX{} in Use', 'Text-to-{SQL} with {\\LaTeX} in Use'],
    ['What Einstein told the german physicists', 'What {Einstein} told the german physicists'],
    ['We weigh the moss of Norway in old mills', 'We weigh the moss of {Norway} in old mills'],
    [
      'Moss on the roofs of old mills? Weighing it in Norway',
      'Moss on the roofs of old mills? Weighing it in {Norway}',
    ],
    ['With Moss from Old Walls through Time', 'With Moss from Old Walls through Time'],
    ['The Moss of Norway in Old Mills', 'The Moss of Norway in Old Mills'],
    ['GROWING MOSS IN 3D AND GPT2 ROOMS', 'GROWING MOSS IN {3D} AND {GPT2} ROOMS'],
    ['ON MOSS, OLD', '{ON} {MOSS}, {OLD}'],
    ['O’Brien and d’Alembert on McMoss', '{O’Brien} and {d’Alembert} on {McMoss}'],
    ['Plan B: a B-Tree, an A-b', 'Plan {B}: a {B-Tree}, an A-b'],
    ['Moss-GPT-4-2 of 7-ELEVEN', 'Moss-{GPT-4-2} of {7-ELEVEN}'],
    ['Weighing GPT-Moss and X-ray Models', 'Weighing {GPT}-Moss and {X}-ray Models'],
    ['Plan\\ B of old\\ Moss', 'Plan {B} of old Moss'],
    ['A: A, A', 'A: A, {A}'],
    ['Weighing {Moss} and $O(n)$-Moss', 'Weighing {Moss} and {$O(n)$}-Moss'],
    ['ATTENTION IS ALL YOU NEED', 'ATTENTION IS ALL YOU NEED'],
    ['\\"UB \\"Uber', '{{\\"UB}} \\"Uber'],
    ['Old stones of \\AA{}rhus and moss', 'Old stones of {{\\AA}rhus} and moss'],
    ['Weighing moss of {a.b} Norway in old mills', 'Weighing moss of {a.b} {Norway} in old mills'],
    ['MOSS ON OLD WALLS', 'MOSS ON OLD WALLS'],
    ['Moss grows Stone', 'Moss grows Stone'],
    ['Moss on\\/ly grows', 'Moss only grows'],
  ])('%s', (title, written) => expect(bibtexTitle(title)).toBe(written));
});

describe('bibtexText', () => {
  it.each([
    ['100% of A & B_c #1', '100\\% of A \\& B\\_c \\#1'],
    ['AT\\&T', 'AT\\&T'],
    ['a lone $ and {', 'a lone \\$ and \\textbraceleft{}'],
    ['C:\\new\\test', 'C:\\textbackslash{}new\\textbackslash{}test'],
    ['~10x in Fig.~1', '\\textasciitilde{}10x in Fig.~1'],
    ['x < y > z | w', 'x {\\textless} y {\\textgreater} z {\\textbar} w'],
    ['$x_1 \\% & y$', '$x_1 \\% \\& y$'],
    ['ends in \\"', 'ends in \\textbackslash{}"'],
    ['\\alpha and \\mathcal{O}', '$\\alpha$ and $\\mathcal{O}$'],
    ['$\\left\\{ x \\right.$', '$\\left\\lbrace  x \\right.$'],
    ['na\\"{\\i}ve', 'naïve'],
    ['use --flag a--b', 'use -{}-flag a--b'],
    ['a\u0000b', 'ab'],
    ['the set {0, 1}', 'the set \\{0, 1\\}'],
    ['\\unknown{x}', '\\textbackslash{}unknown\\{x\\}'],
    ["Vi\\'\\^et", 'Viết'],
    ['{\\bf bold}', '{\\bf{}bold}'],
  ])('%s', (text, written) => expect(bibtexText(text)).toBe(written));

  it.each(['{', '\\emph{', "\\'{"])('keeps at most 25 of 1,500 nested %s', (opening) => {
    const written = bibtexText(`${opening.repeat(1500)}x${'}'.repeat(1500)}`);
    expect(written).toContain('x}');
    expect(written).not.toContain('}'.repeat(26));
  });

  it('reads 10,000 accents without a letter', () => {
    expect(bibtexText("\\'".repeat(10_000))).toMatch(/^(?:\\textbackslash\{\}')+$/);
  });

  it.each([
    ['\\"\\"{#}', '\\textbackslash{}"\\"{\\#}'],
    ['\\"{\\i#}', '\\"{{\\i}\\#}'],
    ['\\"{\\i %}', '\\"{{\\i} \\%}'],
    ['\\"{\\i x}', 'ïx'],
    ["\\'\\^{a}", 'ấ'],
    ["\\'\\^{a#}", "\\textbackslash{}'\\^{a\\#}"],
  ])('escapes signs under accents: %s', (text, tex) => expect(bibtexText(text)).toBe(tex));

  it('balances braces and leaves no sign that TeX would stumble over, for any text', () => {
    const signs = fc.constantFrom(...'\\{}$%&#_^~<>|-" aZé漢'.split(''), '\\emph', '\\frac', '\\"');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
        const written = bibtexText(parts.join(''));
        expect(depthOf(written)).toBe(0);
        expect(depthOf(bibtexTitle(parts.join('')))).toBe(0);
        expect(written.replace(/\$[^$]*\$|\\./g, '')).not.toMatch(/[%&#]/);
      }),
    );
  });
});

/**
 * The depth of braces at the end, counting escaped ones as BibTeX does; NaN if it is ever
 * negative.
 */
function depthOf(text: string): number {
  let depth = 0;
  for (const sign of text.match(/[{}]/g) ?? []) {
    depth += sign === '{' ? 1 : -1;
    if (depth < 0) return Number.NaN;
  }
  return depth;
}
