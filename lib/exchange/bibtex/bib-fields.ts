import { hasAllAuthors } from '../../merge/merge';
import { pageOf } from '../../paper/addresses';
import { arxivOf, doiOf } from '../../paper/citation';
import type { Author, Item, Paper } from '../../paper/paper';
import type { Choices } from '../format';
import { bibtexText } from './bibtex-text';
import { bibtexTitle } from './bibtex-title';

/** Fields in the order in which they are written; those without a value are left out. */
export type BibFields = Record<string, string | undefined>;

const SUFFIX = /^(.+?),? ([JS]r\.?|I{2,3}|IV)$/;

/** One entry, in the form that BibTeX and BibLaTeX share. */
export function bibEntry(type: string, key: string, fields: BibFields): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value ? `  ${name} = ${value},\n` : [],
  );
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

/** A value as it stands in a file; undefined for none. */
export function braced(value: string | undefined): string | undefined {
  return value ? `{${value}}` : undefined;
}

/** Title and authors. */
export function headFields({ title, ...paper }: Paper): BibFields {
  return { title: braced(bibtexTitle(title)), author: braced(authorsOf(paper)) };
}

/** DOI, address, abstract, and the user's tags. A preprint cited as such is not given its publisher's DOI. */
export function tailFields({ paper, entry }: Item, { preprints }: Choices): BibFields {
  const arxiv = preprints ? arxivOf(paper) : undefined;
  const [doi, url] = arxiv
    ? [`10.48550/arXiv.${arxiv}`, `https://arxiv.org/abs/${arxiv}`]
    : [doiOf(paper), pageOf(paper)];
  return {
    doi: braced(plainAddress(doi)),
    url: braced(plainAddress(url)),
    abstract: braced(paper.abstract && bibtexText(paper.abstract)),
    keywords: braced(entry?.tags.map(bibtexText).join(', ')),
  };
}

/** The user's note. */
export function noteField({ entry }: Item): string | undefined {
  return braced(entry && bibtexText(entry.note));
}

function authorsOf(paper: Omit<Paper, 'title'>): string | undefined {
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
