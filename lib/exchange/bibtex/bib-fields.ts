import { hasOtherAuthors } from '../../merge/merge';
import { idValue } from '../../paper/ids';
import { splitSuffix } from '../../paper/names';
import type { Author, Item, Paper } from '../../paper/paper';
import { placeOf } from '../cite/cited-as';
import type { Choices } from '../format';
import { bibtexText } from './bibtex-text';
import { bibtexTitle } from './bibtex-title';

/** Fields in the order in which they are written. Fields without a value are left out. */
export type BibFields = Record<string, string | undefined>;

/** One entry in the syntax that BibTeX and BibLaTeX share. */
export function bibEntry(type: string, key: string, fields: BibFields): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value ? `  ${name} = ${asText(value)},\n` : [],
  );
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

/**
 * Brackets around a word are text: other programs write marks of HTML so (`ESCAPED` in markup.ts),
 * from which an empty group distinguishes them.
 */
function asText(value: string): string {
  return value.replace(/\{\\textless\}(?=\/?[a-z:-]{1,30}\{\\textgreater\})/gi, '{\\textless}{}');
}

/** A value in braces; undefined when it is absent or empty. */
export function braced(value: string | undefined): string | undefined {
  return value ? `{${value}}` : undefined;
}

/** Title and authors. */
export function headFields({ title, ...paper }: Paper): BibFields {
  return { title: braced(bibtexTitle(title)), author: braced(authorsOf(paper)) };
}

/** Numbers and addresses of the cited version, abstract, and the user's tags. */
export function tailFields({ paper, entry }: Item, choices: Choices): BibFields {
  const { doi, url } = placeOf(paper, choices);
  return {
    doi: braced(plainAddress(doi)),
    pmid: braced(idValue(paper.ids, 'pmid')),
    pmcid: braced(idValue(paper.ids, 'pmcid')),
    url: braced(plainAddress(url)),
    pdf: braced(plainAddress(paper.links.pdf === url ? undefined : paper.links.pdf)),
    abstract: braced(paper.abstract && bibtexText(paper.abstract)),
    keywords: braced(entry?.tags.map(keyword).join(', ')),
  };
}

/** A keyword that contains a separator is one in braces. */
function keyword(tag: string): string {
  const text = bibtexText(tag);
  return /[,;]/.test(tag) ? `{${text}}` : text;
}

/** The user's note. */
export function noteField({ entry }: Item): string | undefined {
  return braced(entry && bibtexText(entry.note));
}

/** Names in the form that BibTeX splits. */
export function namesField(names: readonly Author[]): string {
  return names.map(nameOf).join(' and ');
}

function authorsOf(paper: Omit<Paper, 'title'>): string | undefined {
  const names = paper.authors.map(nameOf);
  if (hasOtherAuthors(paper)) names.push('others');
  return names.join(' and ');
}

/** `Family, Given`, or in braces a name that must not be split, such as an organisation's. */
function nameOf({ given, family, literal }: Author): string {
  if (literal !== undefined || family === undefined)
    return `{${bibtexText(literal ?? given ?? '')}}`;
  if (given === undefined && /\s|^others$/i.test(family)) return `{${bibtexText(family)}}`;
  const { base, suffix } = splitSuffix(family);
  return [namePart(base), suffix, given && namePart(given)].filter(Boolean).join(', ');
}

/** A comma or the word “and” would end a part of a name, so braces protect it. */
function namePart(part: string): string {
  const text = bibtexText(part);
  return /,|(?:^|\s)and(?:\s|$)/i.test(text) ? `{${text}}` : text;
}

/**
 * BibTeX programs read `url` and `doi` verbatim. Only braces, backslashes and spaces are encoded.
 */
function plainAddress(address: string | undefined): string | undefined {
  return address?.replace(/[{}\\\s]/g, encodeURIComponent);
}
