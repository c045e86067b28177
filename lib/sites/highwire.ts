import { collapse, trimTrailing } from '../text/text';
import { HIGHWIRE_ROWS, highwirePaper, highwireRow } from './reading/highwire';
import { linkedBy } from './reading/linked-by';
import { doiInPath } from './reading/linked-id';
import { scrapePaperRows } from './reading/paper-rows';
import { withoutEndings } from './reading/path-endings';
import { scrapeNothing } from './reading/rows';
import type { Page, Site } from './site';

/**
 * Journals on HighWire, on Drupal except those of Cold Spring Harbor, which use the older
 * software. Each journal of the BMJ has its own host.
 */
const HOSTS = [
  'www.jneurosci.org',
  'www.eneuro.org',
  'jnm.snmjournals.org',
  'www.ajnr.org',
  'www.cmaj.ca',
  'www.annfammed.org',
  'www.life-science-alliance.org',
  'genome.cshlp.org',
  'rnajournal.cshlp.org',
  'genesdev.cshlp.org',
  'learnmem.cshlp.org',
];
/** Endings of paths for the views of a paper. */
const FORM =
  /(?:\.(?:full|full-text|abstract|short|long|extract|pdf(?:\+html)?|figures-only|supplemental|article-info|info|explore)|\/(?:tab-[\w-]+|rapid-responses|related))$/;

/**
 * Journals on HighWire: searches, issues, new papers, and the page of a paper. Addresses contain
 * volume, issue and page; the DOI is shown on the page. Rows and pages have the same markup as
 * bioRxiv.
 * https://www.jneurosci.org/content/40/1/12 · https://www.bmj.com/content/370/bmj.m3320
 */
export const highwire: Site = {
  id: 'highwire',
  name: 'Journals on HighWire',
  matches: [...HOSTS, '*.bmj.com'].map((host) => `*://${host}/*`),
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'paper') return highwirePaper(document, url, ownId(url));
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    const { listing } = address;
    const idOf = linkedBy(ownId, url);
    return scrapePaperRows(document, {
      listing,
      links: 'a[href*="/content/"]',
      idOf,
      known: HIGHWIRE_ROWS,
      read: (row, id) => ({ ...highwireRow(row, id, idOf, url), kind: 'article-journal' }),
    });
  },
};

function page(url: URL): Page {
  if (!HOSTS.includes(url.hostname) && !/(?:^|\.)bmj\.com$/.test(url.hostname))
    return { kind: 'other' };
  const path = trimTrailing(url.pathname, '/').replace(/\.toc$/, '');
  const [, terms] = /^\/search\/(.+)/.exec(path) ?? [];
  if (terms) {
    const query = words(terms);
    return { kind: 'listing', listing: { list: 'search', ...(query && { query }) } };
  }
  if (/^\/content\/(?:early\/recent|early|current|firstcite|by\/section)\b(?!\/\d)/.test(path))
    return { kind: 'listing', listing: { list: 'recent' } };
  const issue = /^\/content\/(\d+\/(?:\d+|[Ss]uppl[\w-]*)(?:-\d+)?)$/.exec(path)?.[1];
  if (issue) return { kind: 'listing', listing: { list: 'issue', period: issue } };
  const [, list, period] = /^\/(collection|topic|specialties)\/(.+)/.exec(path) ?? [];
  if (list && period) return { kind: 'listing', listing: { list, period } };
  const plain = stem(path);
  return plain ? { kind: 'paper', id: doiInPath(new URL(plain, url)) } : { kind: 'other' };
}

/** The path of a paper without the view; undefined for other paths. */
function stem(path: string): string | undefined {
  const plain = withoutEndings(path, FORM).replace(
    /^\/content\/(?!early)[a-z]+\/(?=\d|early)/,
    '/content/',
  );
  return /^\/content\/(?:early\/\d{4}\/\d{2}\/\d{2}\/[^/]+|\d+\/[\w-]+\/[^/]+|\d+\/[a-z][\w]*\.[\w.-]+|10\.\d{4,9}\/.+)$/.test(
    plain,
  )
    ? plain
    : undefined;
}

/** The address as a preliminary identifier, until the DOI is read. */
function ownId(url: URL): string | null {
  const path = page(url).kind === 'paper' ? stem(trimTrailing(url.pathname, '/')) : undefined;
  return path ? (doiInPath(new URL(path, url)) ?? `url:https://${url.hostname}${path}`) : null;
}

function words(terms: string): string {
  try {
    const decoded = decodeURIComponent(terms.replaceAll('+', ' '));
    return collapse(decoded.replace(/(?:^|\s)[a-z][a-z_\d]*:\S+/g, ' '));
  } catch {
    // An invalid escape is a percent sign in the query.
    return terms;
  }
}
