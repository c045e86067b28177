import { hasAllAuthors } from '../merge';
import type { Author, Item, Paper } from '../paper';
import { assignKeys } from './bibtex-key';
import { bibtexText } from './bibtex-text';
import { bibtexTitle } from './bibtex-title';
import { addressOf, arxivOf, dateOf, doiOf } from './citation';
import type { Format } from './format';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const SUFFIX = /^(.+?),? (Jr\.?|Sr\.?|I{2,3}|IV)$/;
const PROCEEDINGS = /\b(?:proc(?:eedings|\.)|conference|symposium|workshop|advances in)\b/i;

/** BibTeX in UTF-8, for BibTeX and Biber. Items without a frozen citation key get the one that `assignKeys` gives. */
export const bibtex = {
  id: 'bibtex',
  name: 'BibTeX',
  extension: 'bib',
  mime: 'application/x-bibtex',
  keyed: true,
  write: (items: readonly Item[]) => [...entriesOf(items)].join(''),
  parts: entriesOf,
} satisfies Format;

function* entriesOf(items: readonly Item[]): Iterable<string> {
  const keys = assignKeys(items, new Set());
  for (const [index, item] of items.entries()) {
    yield (index > 0 ? '\n' : '') + entryOf(item, keys.get(item.paper.id) ?? '');
  }
}

/** Fields in the order in which people read them; those without a value are left out. */
function entryOf({ paper, entry }: Item, key: string): string {
  const { type, ...container } = containerOf(paper);
  const [year, month] = dateOf(paper)?.split('-') ?? [];
  const fields: Record<string, string | undefined> = {
    title: braced(bibtexTitle(paper.title)),
    author: braced(authorsOf(paper)),
    year: braced(year),
    month: MONTHS[Number(month) - 1],
    ...container,
    ...eprintOf(paper),
    doi: braced(plainAddress(doiOf(paper))),
    url: braced(plainAddress(addressOf(paper))),
    abstract: braced(paper.abstract && bibtexText(paper.abstract)),
    keywords: braced(entry?.tags.map(bibtexText).join(', ')),
    annote: braced(entry && bibtexText(entry.note)),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value ? `  ${name} = ${value},\n` : [],
  );
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

/** A work that has appeared is cited by its venue, any other as what it is: a preprint. */
function containerOf({ venue }: Paper): { type: string; booktitle?: string; journal?: string } {
  if (!venue || /^arxiv\b/i.test(venue)) return { type: 'misc' };
  const name = `{${bibtexText(venue)}}`;
  return PROCEEDINGS.test(venue)
    ? { type: 'inproceedings', booktitle: name }
    : { type: 'article', journal: name };
}

/**
 * arXiv's own dialect (https://info.arxiv.org/help/hypertex/bibstyles) and BibLaTeX's, which Zotero reads alone.
 */
function eprintOf(paper: Paper): Record<string, string> {
  const eprint = arxivOf(paper);
  if (!eprint) return {};
  const { category } = paper;
  return {
    eprint: `{${eprint}}`,
    archivePrefix: '{arXiv}',
    ...(category && { primaryClass: `{${category}}` }),
    eprinttype: '{arxiv}',
    ...(category && { eprintclass: `{${category}}` }),
  };
}

function authorsOf(paper: Paper): string | undefined {
  const names = paper.authors.map(nameOf);
  if (names.length > 0 && !hasAllAuthors(paper)) names.push('others');
  return names.join(' and ');
}

/** `Family, Given`, or in braces what is no person's name and must not be taken apart. */
function nameOf({ given, family, literal }: Author): string {
  if (literal !== undefined || family === undefined)
    return `{${bibtexText(literal ?? given ?? '')}}`;
  if (given === undefined && /\s|^others$/i.test(family)) return `{${bibtexText(family)}}`;
  const [, base = family, suffix] = SUFFIX.exec(family) ?? [];
  return [namePart(base), suffix, given && namePart(given)].filter(Boolean).join(', ');
}

/** A comma or the word “and” inside a part would end it. */
function namePart(part: string): string {
  const text = bibtexText(part);
  return /,|(?:^|\s)and(?:\s|$)/i.test(text) ? `{${text}}` : text;
}

/** Addresses stand as they are: `url` and `doi` are read verbatim. Braces and blanks would break the field. */
function plainAddress(address: string | undefined): string | undefined {
  return address?.replace(/[{}\\\s]/g, encodeURIComponent);
}

function braced(value: string | undefined): string | undefined {
  return value ? `{${value}}` : undefined;
}
