import type { NastyEntry } from './nasty-entry';

/** Places of entries in their files. */
export const NASTY_FILES: NastyEntry[] = [
  { name: 'round delimiters', text: '@article(k, title={T}, year=2001)', title: 'T', date: '2001' },
  {
    name: 'quotes',
    text: '@article{k, title="A {"}quoted{"} title", year="2001"}',
    title: 'A "quoted" title',
    date: '2001',
  },
  { name: 'capitals', text: '@ARTICLE{k, TITLE={T}, Year=2001}', title: 'T', date: '2001' },
  {
    name: 'junk between',
    text: 'Hello, me@example.org says:\n@article{k, title={T}}\nbye',
    title: 'T',
  },
  {
    name: 'Windows’ line ends',
    text: '@article{k,\r\n  title={T},\r\n  author={A B\r\n and C D}\r\n}\r\n',
    title: 'T',
    authors: ['B, A', 'D, C'],
  },
  {
    name: 'no comma between fields',
    text: '@article{k, title={T}\n year=2001}',
    title: 'T',
    date: '2001',
  },
  { name: 'a comma too many', text: '@article{k,, title={T},,}', title: 'T' },
  {
    name: 'a comment inside',
    text: '@article{k,\n% year={1999},\n title={T}, year=2001}',
    title: 'T',
    date: '2001',
  },
  {
    name: 'a comment around an entry',
    text: '% @article{x, title={X}}\n@comment{@article{y, title={Y}}}\n@article{k, title={T}}',
    title: 'T',
  },
  {
    name: 'JabRef’s data',
    text: '@Comment{jabref-meta: databaseType:bibtex;}\n@article{k, title={T}}',
    title: 'T',
  },
  {
    name: 'a brace behind a backslash',
    text: '@article{k, title={a \\{ b}, year=2001}',
    title: 'a { b',
    date: '2001',
  },
  {
    name: 'a preamble',
    text: '@preamble{"\\newcommand{\\x}{y}"}\n@article{k, title={T}}',
    title: 'T',
  },
];

/** Entries that faulty readers fail on, each in its own file. */
