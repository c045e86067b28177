import { isRecord } from '../../text/json';
import type { PageDraft, PagePublication } from '../paper';
import type { Publication } from '../publication';
import { bibtexEntry } from './bibtex';
import { bookLine } from './book-line';
import { coinsPublication } from './coins';
import { dataPublication } from './data';
import { linePublication } from './line';
import { taggedPublication } from './tags';

/** Most characters of a ContextObject or of a schema.org object as JSON. */
const LONGEST = 20_000;

/**
 * Reads what a page states of a paper's publication (`PageDraft.stated`), unchecked: meta tags go
 * before schema.org, COinS, BibTeX and a printed citation.
 */
export function statedPublication(stated: unknown): Pick<PageDraft, 'kind' | 'publication'> {
  if (!isRecord(stated)) return {};
  const { tags, data, coins, line, bibtex } = stated;
  const sources: Pick<PageDraft, 'kind' | 'publication'>[] = [
    typeof line === 'string' ? { publication: printed(line) } : {},
    typeof bibtex === 'string' ? bibtexEntry(bibtex) : {},
    typeof coins === 'string' && coins.length < LONGEST ? coinsPublication(coins) : {},
    isTags(tags) ? citedPublication(tags) : {},
    isRecord(data) && JSON.stringify(data).length < LONGEST ? dataPublication(data) : {},
    isTags(tags) ? taggedPublication(tags) : {},
  ];
  return sources.reduce<Pick<PageDraft, 'kind' | 'publication'>>(
    (found, { kind = found.kind, publication }) => ({
      ...(kind && { kind }),
      publication: {
        ...found.publication,
        ...publication,
        ...wholePages(found.publication?.page, publication?.page),
      },
    }),
    {},
  );
}

/**
 * The printed range of pages, where tags state only the first page of it, and the printed number
 * of an article, of which tags state the pages from 1.
 */
function wholePages(printed = '', page = ''): Pick<Publication, 'page'> {
  const isWhole = page && /^ ?[-–−‐]/.test(printed.replace(page, '')) && printed.startsWith(page);
  const isNumber = /^1-/.test(page) && /^[a-z]?\d+$/i.test(printed);
  return isWhole || isNumber ? { page: printed } : {};
}

function printed(line: string): PagePublication {
  return line.startsWith('In: ') ? bookLine(line) : linePublication(line);
}

/** A whole citation in one tag, printed or as a ContextObject. */
const CITATIONS = 'dcterms.bibliographiccitation dc.bibliographiccitation dc.identifier.citation';

/** Pages with their count: `27-51(25)`. */
const COUNTED = /^(\w{1,12}-\w{1,12})\(\d{1,5}\)$/;

function citedPublication(tags: Record<string, string[]>): Pick<PageDraft, 'kind' | 'publication'> {
  const text = CITATIONS.split(' ').flatMap((name) => tags[name] ?? [])[0] ?? '';
  if (!text.includes('rft.'))
    return countedPublication(text) ?? { publication: linePublication(text) };
  return coinsPublication(text.replaceAll('&amp;', '&'));
}

/** Journal, volume, issue and counted pages, `Journal of Moss, 26, 3, 27-51(25)`. */
function countedPublication(text: string): Pick<PageDraft, 'kind' | 'publication'> | undefined {
  const parts = text.split(', ');
  const [volume, issue, last = ''] = parts.slice(-3);
  const page = COUNTED.exec(last)?.[1];
  const title = parts.slice(0, -3).join(', ');
  if (!page || !title || !volume || !issue) return undefined;
  return {
    kind: 'article-journal',
    publication: { 'container-title': title, volume, issue, page },
  };
}

function isTags(tags: unknown): tags is Record<string, string[]> {
  const isText = (value: unknown) => typeof value === 'string';
  return (
    isRecord(tags) &&
    Object.values(tags).every((values) => Array.isArray(values) && values.every(isText))
  );
}
