import { expect, it } from 'vitest';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';
import { written } from '../written';
import { type EntryCase, shown } from './shown-entry';

const read = (text: string) => bibtex.read(text, { now: Date.parse('2026-11-30') });

/** Entries as people report them, and as they write them by hand. */
const REPORTED: EntryCase[] = [
  [
    'Mendeley: a section',
    '@book_section{a, author = {Ada Fern}, title = {T}, year = {2010}}',
    { kind: 'chapter' },
  ],
  [
    'Mendeley: a page',
    '@web_page{a, author = {Bo Fern}, title = {T}, url = {https://any.example/a}}',
    { kind: 'webpage' },
  ],
  [
    'Mendeley: news',
    '@newspaper_article{a, author = {Cy Fern}, title = {T}}',
    { kind: 'article-newspaper' },
  ],
  [
    'Mendeley: a magazine',
    '@magazine_article{a, author = {Cy Fern}, title = {T}}',
    { kind: 'article-magazine' },
  ],
  [
    'escaped mathematics',
    '@misc{a, title={Wells of {{In}}\\$\\_x\\$ {{Ga}}\\$\\_\\{1-X\\}\\$ {{N}}}}',
    { title: 'Wells of In$_x$ Ga$_{1-X}$ N' },
  ],
  [
    'escaped mathematics in braces',
    '@misc{a, title={In{\\$}{\\_}x{\\$}Ga{\\$}{\\_}{\\{}1-x{\\}}{\\$}N}}',
    { title: 'In$_x$Ga$_{1-x}$N' },
  ],
  [
    'escaped mathematics with empty groups',
    '@misc{a, title={Long\\$\\^{}2\\$ RAG}}',
    { title: 'Long$^2$ RAG' },
  ],
  ['prices', '@misc{a, title={Pay \\$5 or \\$6}}', { title: 'Pay $5 or $6' }],
  [
    'a PDF, and signs that LaTeX would not print',
    '@book{a, title = {Meaning at 100 % of it & more}, url = {http://any.example/2004/Fern%20Reed_1923.pdf}, doi = {10.1007/3-540-59451-5_1}}',
    {
      title: 'Meaning at 100 % of it & more',
      id: 'doi:10.1007/3-540-59451-5_1',
      pdf: 'http://any.example/2004/Fern%20Reed_1923.pdf',
    },
  ],
  [
    'joined months',
    '@misc{a, title = {T}, year = 2019, month = may # "-" # jun}',
    { date: '2019-05' },
  ],
  [
    'a period of days',
    '@misc{a, title = {T}, year = 2019, month = "23{--}27 " # may}',
    { date: '2019-05-23' },
  ],
  [
    'combined signs',
    '@article{a, title = {γ-rays á é}, author = {Mo\u0301s, Á}, year = 2012, journal = {Química Nova}}',
    { title: 'γ-rays á é', authors: 'Mós, Á', venue: 'Química Nova' },
  ],
  [
    'switches of type',
    '@misc{a, title = {{\\sc Bert} and {\\sf Ernie} and {\\large Big} {\\scriptsize small} in {\\cal NC}}}',
    { title: 'Bert and Ernie and Big small in NC' },
  ],
  [
    'a group with a switch',
    '@misc{a, title = {T}, author = {{ABC {\\sltt DEF} Committee}}}',
    { authors: 'ABC DEF Committee' },
  ],
  [
    'signs with names',
    '@misc{a, title = {Cost of \\texteuro 5 and \\pounds 6, \\copyright 2020, \\textregistered, \\dag, 50\\,000 a\\textendash b \\textquotedblleft q\\textquotedblright \\textellipsis}}',
    { title: 'Cost of €5 and £6, ©2020, ®, †, 50 000 a–b “q”…' },
  ],
  [
    'accents of many kinds',
    '@misc{a, title = {Spanish ¿qué? ?` and !` signs, \\oe uvre, na\\"{\\i}ve, fa\\c{c}ade, \\r{A}ngstr\\"om, \\H{o}, \\k{a}, \\.{z}, \\u{g}, \\t{oo}, \\=a, \\b{o}, \\d{u}, \\v{s}}}',
    {
      title:
        'Spanish ¿qué? ¿ and ¡ signs, œuvre, naïve, façade, Ångström, ő, ą, ż, ğ, o͡o, ā, o̱, ụ, š',
    },
  ],
  [
    'footnotes, links and citations',
    '@misc{a, title = {A\\footnote{Supported} title\\thanks{Y} with \\href{https://a.example}{link} and \\url{https://b.example/a_b} and \\cite{z}}, author = {Fern\\thanks{Dept.}, Ada}}',
    { title: 'A title with link and https://b.example/a_b and', authors: 'Fern, Ada' },
  ],
  [
    'boxes and cases',
    '@misc{a, title = {Tie~here, thin\\,space, \\ldots, em---dash, {\\it italics\\/} \\uppercase{abc} \\MakeLowercase{ABC} \\mbox{GPT-4} \\textnormal{x} \\ensuremath{\\alpha}-stable}}',
    { title: 'Tie here, thin space, …, em—dash, italics ABC abc GPT-4 x α-stable' },
  ],
  [
    'signs of mathematics',
    '@misc{a, title = {\\emph{E.~coli} on {p53}: $p<0.05$, 5$\\times$, $\\sim$3, CO$_2$, $^{13}$C, Ca$^{2+}$, $\\beta$-catenin}}',
    { title: 'E. coli on p53: p<0.05, 5×, ∼3, CO₂, ¹³C, Ca²⁺, β-catenin' },
  ],
  [
    'the meeting with its ordinal',
    "@inproceedings{a, title = {In}, booktitle = {Proc. of the 5\\textsuperscript{th} Int'l Conf.\\ on Bogs (ICB~'20)}}",
    { venue: "Proc. of the 5ᵗʰ Int'l Conf. on Bogs (ICB '20)", kind: 'paper-conference' },
  ],
  [
    'an accent on nothing',
    "@misc{a, title={T}, author={Aldine{\\`}a, B and C{\\^o}t{\\'e}, D}}",
    { authors: 'Aldine`a, B; Côté, D' },
  ],
  [
    'quotation marks and apostrophes',
    "@misc{a, title={Don't use `quotes' in `em'}, author={O'Fern, C. and `Moss', D}}",
    { title: "Don't use ‘quotes’ in ‘em’", authors: "O'Fern, C.; ‘Moss’, D" },
  ],
  [
    'names of many scripts',
    '@misc{a, title={T}, author = {Mossait{\\.{e}}, Jo and K{\\"o}kpinar, Al and G{\\"o}{\\u g}{\\"u}{\\c s}, Mu and {\\v C}ern{\\\'y}, Jan and {\\={a}l-Fern}, Mu{\\d h}a and {\\TH}{\\\'o}r Fern}}',
    { authors: 'Mossaitė, Jo; Kökpinar, Al; Göğüş, Mu; Černý, Jan; āl-Fern, Muḥa; Fern, Þór' },
  ],
  [
    'particles in braces',
    '@misc{a, title={P}, author={{Jo van de} Fern and Rill, {Maria de la} and {van Moss}, Vin and {\\"a}, First}}',
    { authors: 'Fern, Jo van de; Rill, Maria de la; van Moss, Vin; ä, First' },
  ],
  [
    'a comparison, and marks of HTML',
    '@article{a, title = {When a<b and c>d}, journal = {A <b>bold</b> journal}}',
    { title: 'When a<b and c>d', venue: 'A bold journal' },
  ],
  [
    'a title that is put together',
    '@string { foo = "Mrs. Foo" }\n@manual{a, title = foo # "The title", year = 1993, month = 7, note = {A note}}',
    { title: 'Mrs. FooThe title', date: '1993-07', note: 'A note' },
  ],
  [
    'a field without a value',
    '@reference{a, editor = "", edition = {Fourth}, title = "Dictionary", publisher = "Long", year = 2003, ISBN = 1-405-80673-7}',
    { kind: 'book', editors: undefined, edition: 'Fourth', ISBN: '1-405-80673-7' },
  ],
  [
    'spaces around the key',
    '@book { [ABC08], short = "ABC", title = "Bogs", subtitle = "Level 1", date = "2008-08-28"}',
    { title: 'Bogs: Level 1', date: '2008-08-28', kind: 'book' },
  ],
  [
    'mathematics in braces',
    '@article{a, title={Parts - {$\\mathbf{R}^n$} of {$\\mathit{H}_{0}$}}, journal={J with: \\"a}}',
    { title: 'Parts - Rⁿ of H₀', venue: 'J with: ä' },
  ],
  [
    'units',
    '@misc{a, title={$\\mathrm{TiO}_{2}$ under 10\\,$\\mu$m at 5\\textperthousand{} and 3\\textdegree C}}',
    { title: 'TiO₂ under 10 μm at 5‰ and 3°C' },
  ],
  [
    'a group of several words',
    '@report{a, author={{Panel on Bogs and Climate}}, title={T}, year={1990}, institution={{PBC}}}',
    { authors: 'Panel on Bogs and Climate', publisher: 'PBC', kind: 'report' },
  ],
  ['two years', '@misc{a, title={T}, year={2020/2021}, month={12/1}}', { date: '2020' }],
  ['a season of EDTF', '@misc{a, title={T}, year={c. 1999}, date={2020-21}}', { date: '2020' }],
  ['a decade of EDTF', '@misc{a, title={T}, date={201X}}', { date: undefined }],
  ['a year that is none', '@misc{a, title={T}, year={20205}}', { date: undefined }],
  ['a month alone', '@misc{a, title={T}, year={to appear}, month=jun}', { date: undefined }],
  [
    'a DOI twice',
    '@misc{a, title={T}, doi={DOI: 10.1000/ABC_d}, url={https://doi.org/10.1000/abc\\_d}}',
    { id: 'doi:10.1000/abc_d' },
  ],
  [
    'arXiv as a journal',
    '@article{a, title={T}, journal={arXiv:2301.01234 [cs.LG]}}',
    { id: 'arxiv:2301.01234', venue: undefined },
  ],
  [
    'a preprint of an article',
    '@article{a, title={T}, journal={Nature}, note={arXiv:2301.01238 [hep-th]. Published}}',
    { id: 'arxiv:2301.01238', venue: 'Nature', note: 'arXiv:2301.01238 [hep-th]. Published' },
  ],
  [
    'arXiv as proceedings',
    '@inproceedings{a, title={T}, booktitle={arXiv.org}, url={https://api.semanticscholar.org/CorpusID:7}}',
    { venue: undefined, kind: undefined },
  ],
  ['a number for a title', '@misc{a, title = {1984}}', { title: '1984' }],
  ['one sign for a title', '@misc{a, title = {μ}}', { title: 'μ' }],
  ['marks for a title', '@misc{a, title = {???}}', { title: '???' }],
  ['a formula for a title', '@misc{a, title = {$E=mc^2$}}', { title: 'E=mc²' }],
  ['dots for a title', '@misc{a, title = {\\ldots}}', { title: '…' }],
];

it.each(REPORTED)('%s', async (_, entry, expected) => {
  const { items } = await read(entry);
  expect(items).toHaveLength(1);
  for (const item of items) expect(shown(item)).toMatchObject(expected);
});

it('a key with spaces gets another one, which is said', async () => {
  const { items, problems } = await read(
    '@article{Ada E. Fern 2020, title={In Memoriam}, year={2020}}',
  );
  expect(items[0]?.entry?.citekey).toBeUndefined();
  expect(problems).toMatchObject([{ kind: 'lost', what: { kind: 'key_replaced' } }]);
});

it('quotation marks inside of quotation marks are told', async () => {
  const { items, problems } = await read('@misc{a, title="Quote ""in"" quotes", author={Fern, A}}');
  expect(items.map(shown)).toMatchObject([{ authors: 'Fern, A' }]);
  expect(problems).toMatchObject([{ kind: 'in_part' }]);
});

it.each([
  ['article', 'journal', 'Proceedings of the National Academy of Bogs'],
  ['article', 'journal', 'Advances in Bogs'],
  ['inproceedings', 'booktitle', 'Proc. of the 5th Int. Conf. on Bogs'],
  ['inproceedings', 'booktitle', 'CCS 2024'],
])('@%s in the %s %s stays one', async (type, field, venue) => {
  const { items } = await read(`@${type}{a, title = {T}, ${field} = {${venue}}, year = 2020}`);
  const text = written(bibtex, items);
  expect(text).toMatch(new RegExp(`^@${type}\\{`));
  expect(text).toContain(`${field} = {${venue}}`);
});
