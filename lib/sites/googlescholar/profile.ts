import type { Links, PageDraft } from '../../paper/paper';
import { byline } from '../reading/byline';
import { contentOf } from '../reading/content';
import { dateText } from '../reading/date-text';
import { defined, textOf, webUrl } from '../reading/dom';
import { printedPlace } from '../reading/row-parts';
import { linkedCluster } from './cluster-id';
import { counted } from './result';
import { arxivInVenue } from './source-line';

const ENTRY = 'a[href*="citation_for_view="], a[data-href*="citation_for_view="]';

const DATED = /, (?:1[5-9]|20)\d{2}$/;

/** Rows of a researcher's list. */
export const ENTRIES = '#gsc_a_b tr, tr.gsc_a_tr';

/** The `gscholar:<researcher>:<entry>` of a link to an entry of a researcher's list. */
function entryId(href: string): string | undefined {
  const id = /citation_for_view(?:=|%3D)([\w-]+)(?::|%3A)([\w-]+)/i.exec(href);
  return id ? `gscholar:${id[1]}:${id[2]}` : undefined;
}

/** The address of an entry. It was in `data-href` in older markup. */
function hrefOf(link: Element | null): string {
  const addresses = [link?.getAttribute('href'), link?.getAttribute('data-href')];
  return addresses.find((each) => each?.includes('citation_for_view')) ?? '';
}

/** The number of different entries that a list links to. */
export function countEntries(root: ParentNode): number {
  return new Set([...root.querySelectorAll(ENTRY)].map((link) => entryId(hrefOf(link)))).size;
}

/** Reads a row of a researcher's list: title, authors, venue, citations, year. */
export function readEntry(row: Element, url: URL): PageDraft | undefined {
  const link = row.querySelector(ENTRY);
  const id = entryId(hrefOf(link));
  if (!id) return undefined;
  const [authors, source] = row.querySelectorAll('.gs_gray, td:first-child > div');
  const cites = row.querySelector('a[href*="cites="]');
  const year = textOf(row.querySelector('.gsc_a_y') ?? row.lastElementChild);
  const printed = contentOf(source, '.gs_oph');
  return defined<PageDraft>({
    ids: [arxivInVenue(printed), id, linkedCluster(cites?.getAttribute('href'))].filter(
      (each) => typeof each === 'string',
    ),
    title: contentOf(link),
    // Only names of institutions contain “and”: `… of Sciences, Engineering, and Medicine`.
    ...byline(textOf(authors).split(/,(?! (?:[^,]{1,40}, )?and )/)),
    published: dateText(year) ?? /, ((?:1[5-9]|20)\d{2})$/.exec(textOf(source))?.[1],
    venue: venueOf(printed) || undefined,
    ...printedPlace(printed.replace(DATED, '')),
    links: defined<Links>({ page: webUrl(hrefOf(link), url) }),
    counts: counted(cites),
  });
}

/** Removes volume, issue and pages: `Nature 521 (7553), 436-444`. */
function venueOf(source: string): string {
  return source
    .replace(DATED, '')
    .replace(/,\s+[A-Za-z]?\d[\w\-–.: ]*(?:…|\.\.\.)?$/, '')
    .replace(/ \d+ \([^()]*\)$| \d{1,3}$/, '');
}
