import type { NastyEntry } from './nasty-entry';
import { NASTY_FILES } from './nasty-files';

const entry = (fields: string) => `@article{k,\n  ${fields}\n}`;
const titled = (title: string) => entry(`title = {${title}}`);
const by = (authors: string) => entry(`title = {T}, author = {${authors}}`);
const with_ = (fields: string) => entry(`title = {T}, ${fields}`);

const NAMES: NastyEntry[] = [
  { name: 'van', text: by('Ludwig van Beethoven'), authors: ['van Beethoven, Ludwig'] },
  { name: 'van der', text: by('van der Maaten, Laurens'), authors: ['van der Maaten, Laurens'] },
  { name: 'a particle alone', text: by('van Gogh'), authors: ['van Gogh'] },
  { name: 'Jr.', text: by('King, Jr., Martin Luther'), authors: ['King Jr., Martin Luther'] },
  {
    name: 'Jr. without commas',
    text: by('Martin Luther King Jr.'),
    authors: ['King Jr., Martin Luther'],
  },
  { name: 'III', text: by('Ford, III, Henry'), authors: ['Ford III, Henry'] },
  { name: 'a group', text: by('{OpenAI} and Doe, J.'), authors: ['OpenAI', 'Doe, J.'] },
  {
    name: 'a group with “and” and a comma',
    text: by('{Barnes and Noble, Inc.} and Doe, J.'),
    authors: ['Barnes and Noble, Inc.', 'Doe, J.'],
  },
  {
    name: 'accents of all kinds',
    text: by(String.raw`Dvo{\v r}{\'a}k, Anton{\'\i}n and Erd{\H o}s, P{\'a}l and {\O}re, {\AA}se`),
    authors: ['Dvořák, Antonín', 'Erdős, Pál', 'Øre, Åse'],
  },
  {
    name: 'an ogonek',
    text: by(String.raw`W\k{a}sik, Ma{\l}gorzata`),
    authors: ['Wąsik, Małgorzata'],
  },
  { name: 'Chinese in one piece', text: by('山田太郎 and 李 明'), authors: ['山田太郎', '李 明'] },
  { name: 'Chinese with a comma', text: by('山田, 太郎'), authors: ['山田, 太郎'] },
  {
    name: 'Vietnamese',
    text: by(String.raw`Nguy{\~{\^e}}n, Th{\'{\^e}} and L\^e, V\u{a}n`),
    authors: ['Nguyễn, Thế', 'Lê, Văn'],
  },
  { name: 'others', text: by('Doe, Jane and others'), authors: ['Doe, Jane'], more: true },
  {
    name: 'an apostrophe',
    text: by("d'Alembert, Jean and O'Neil, Connor"),
    authors: ["d'Alembert, Jean", "O'Neil, Connor"],
  },
  {
    name: 'al-',
    text: by('al-Khw{\\=a}rizm{\\=\\i}, Muhammad'),
    authors: ['al-Khwārizmī, Muhammad'],
  },
  {
    name: 'Turkish',
    text: by(String.raw`{\.I}nce, G{\"o}k{\c c}e and {\c S}ahin, {\.I}{\c s}{\i}k`),
    authors: ['İnce, Gökçe', 'Şahin, İşık'],
  },
  {
    name: 'BibLaTeX’s named parts',
    text: by('family=Doe, given=Jane, prefix=von and Roe, R.'),
    authors: ['von Doe, Jane', 'Roe, R.'],
  },
  {
    name: 'a blank at the end',
    text: entry('title={T }, author={A B and C D }'),
    title: 'T',
    authors: ['B, A', 'D, C'],
  },
  {
    name: 'a line break before “and”',
    text: by('Doe, Jane\n    and Roe,\n  Richard'),
    authors: ['Doe, Jane', 'Roe, Richard'],
  },
];

const TITLES: NastyEntry[] = [
  {
    name: 'math',
    text: titled('Sorting in {$O(n \\log n)$} with $x_1 < y$'),
    title: 'Sorting in $O(n \\log n)$ with $x_1 < y$',
  },
  {
    name: 'degrees',
    text: titled('At 5{\\deg}C, 6$^\\circ$C and 7$^{\\circ}$C'),
    title: 'At 5°C, 6°C and 7°C',
  },
  {
    name: 'escapes',
    text: titled('100\\% of A \\& B\\_c \\#1 for \\$5'),
    title: '100% of A & B_c #1 for $5',
  },
  {
    name: 'what should have been escaped',
    text: titled('100% of A & B_c #1'),
    title: '100% of A & B_c #1',
  },
  { name: 'a lone dollar', text: titled('It costs $5'), title: 'It costs $5' },
  {
    name: 'braces for the case',
    text: titled('{BERT}: {P}re-training of {{Deep}} things'),
    title: 'BERT: Pre-training of Deep things',
  },
  { name: 'braces around all', text: titled('{All of It}'), title: 'All of It' },
  {
    name: 'emphasis',
    text: titled('\\emph{In vivo} {\\em in vitro} \\textit{C. elegans} {\\bf bold} {\\it x}'),
    title: 'In vivo in vitro C. elegans bold x',
  },
  {
    name: 'scripts',
    text: titled('H\\textsubscript{2}O and 10\\textsuperscript{5}'),
    title: 'H₂O and 10⁵',
  },
  { name: 'quotes and dashes', text: titled("``A'' -- b --- c `d'"), title: '“A” – b — c ‘d’' },
  {
    name: 'ligatures',
    text: titled('stra\\ss e {\\ae}on {\\OE}uvre \\o l'),
    title: 'straße æon Œuvre øl',
  },
  {
    name: 'Unicode as it is',
    text: titled('α-synuclein — naïve 𝒪(n) ½'),
    title: 'α-synuclein — naïve 𝒪(n) ½',
  },
  {
    name: 'emoji and right to left',
    text: titled('تعلم الآلة 🚀 שלום'),
    title: 'تعلم الآلة 🚀 שלום',
  },
  {
    name: 'angle brackets',
    text: titled('a < b > c and <b>x</b>'),
    title: 'a < b > c and x',
  },
  {
    name: 'a dotless i under its accent',
    text: titled('na{\\"\\i}ve \\\'{\\i}'),
    title: 'naïve í',
  },
  { name: 'a bar below', text: titled('\\b{d}eep'), title: 'ḏeep' },
  { name: 'ties', text: titled('Fig.~1 of~it, Proc.\\ of'), title: 'Fig. 1 of it, Proc. of' },
  { name: 'a subtitle', text: entry('title = {Main}, subtitle = {Second}'), title: 'Main: Second' },
  { name: 'lines that are broken', text: titled('A\n      long\n\ttitle'), title: 'A long title' },
];

const FIELDS: NastyEntry[] = [
  {
    name: 'strings',
    text: `@string{nips = "NeurIPS"}\n${with_('journal = nips # " 30"')}`,
    venue: 'NeurIPS 30',
  },
  {
    name: 'a crossref to a later entry',
    text: `@inproceedings{k, title={T}, crossref={Proc}}\n@xdata{proc, title={Proc.\\ of X}, year=2001}`,
    venue: 'Proc. of X',
    date: '2001',
  },
  {
    name: 'BibLaTeX’s date',
    text: with_('date = {2017-06-12}, journaltitle={J}'),
    date: '2017-06-12',
    venue: 'J',
  },
  { name: 'a range of dates', text: with_('date = {2017-06/2018}'), date: '2017-06' },
  {
    name: 'a month with its day',
    text: with_('year=2017, month = jun # "~12"'),
    date: '2017-06-12',
  },
  { name: 'a month’s number', text: with_('year={2017}, month={06}'), date: '2017-06' },
  { name: 'two months', text: with_('year={2017}, month={May/June}'), date: '2017-05' },
  { name: 'a year with a letter', text: with_('year={2017a}'), date: '2017' },
  { name: 'no year', text: with_('year={in press}'), ids: [] },
  {
    name: 'an address with escapes',
    text: with_('url={https://x.org/a\\_b\\%20c\\&d=\\textasciitilde e}'),
    page: 'https://x.org/a_b%20c&d=~e',
  },
  {
    name: 'an address in a macro',
    text: with_('howpublished={\\url{https://x.org/a_b}}'),
    page: 'https://x.org/a_b',
  },
  { name: 'a DOI with escapes', text: with_('doi={10.1000/a\\_b}'), ids: ['doi:10.1000/a_b'] },
  {
    name: 'a DOI as an address',
    text: with_('doi={https://doi.org/10.1000/AB}'),
    ids: ['doi:10.1000/ab'],
  },
  {
    name: 'a DOI in the address alone',
    text: with_('url={https://doi.org/10.1000/ab}'),
    ids: ['doi:10.1000/ab'],
  },
  {
    name: 'arXiv’s dialect',
    text: with_('eprint={1706.03762v5}, archivePrefix={arXiv}, primaryClass={cs.CL}'),
    ids: ['arxiv:1706.03762'],
  },
  {
    name: 'BibLaTeX’s dialect',
    text: with_('eprint={hep-th/9711200}, eprinttype={arxiv}'),
    ids: ['arxiv:hep-th/9711200'],
  },
  { name: 'an eprint elsewhere', text: with_('eprint={1706.03762}, eprinttype={jstor}'), ids: [] },
  { name: 'Mendeley’s field', text: with_('arxivId={1706.03762}'), ids: ['arxiv:1706.03762'] },
  {
    name: 'Google Scholar’s journal',
    text: with_('journal={arXiv preprint arXiv:1706.03762}'),
    ids: ['arxiv:1706.03762'],
  },
  {
    name: 'a blank in it',
    text: with_('journal={arXiv preprint arXiv: 1706.03762}'),
    ids: ['arxiv:1706.03762'],
  },
  {
    name: 'dblp’s journal',
    text: with_('journal={CoRR}, volume={abs/1706.03762}'),
    ids: ['arxiv:1706.03762'],
  },
  {
    name: 'CoRR in one field',
    text: with_('journal={CoRR, abs/1706.03762}'),
    ids: ['arxiv:1706.03762'],
  },
  {
    name: 'a note that is a number',
    text: with_('note={arXiv:1706.03762}'),
    ids: ['arxiv:1706.03762'],
    note: '',
  },
  { name: 'a PubMed number', text: with_('pmid={12345}'), ids: ['pmid:12345'] },
  {
    name: 'another registry’s address',
    text: with_('url={https://openreview.net/forum?id=rJ4km2R5t7}'),
    ids: ['openreview:rJ4km2R5t7'],
  },
  {
    name: 'keywords',
    text: with_('keywords={a\\_b \\& c, {to read}, B}'),
    tags: ['a_b & c', 'to read', 'B'],
  },
  { name: 'keywords with semicolons', text: with_('keywords={one; two}'), tags: ['one', 'two'] },
  {
    name: 'notes of both kinds',
    text: with_('note={To appear}, annote={- a\n- 100\\%}'),
    note: '- a\n- 100%\n\nTo appear',
  },
];

export const nastyEntries: readonly NastyEntry[] = [...NAMES, ...TITLES, ...FIELDS, ...NASTY_FILES];
