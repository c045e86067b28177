import type { PageDraft } from '../paper/paper';
import { trimTrailing } from '../text/text';
import { abstractText } from './reading/abstract-text';
import { contentOf } from './reading/content';
import { linkedBy } from './reading/linked-by';
import { doiInPath, zenodoId } from './reading/linked-id';
import { metaDraft, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { names, part, rowDraft } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import type { Page, Site } from './site';

const ROW = {
  title: 'h2 a | .header a',
  authors: '.creatibutors .creatibutor-wrap | .creatibutors a[href*="creators"] | .creatibutors',
  abstract: 'p.description | .truncate-lines-2 | .description',
  date: '.label',
};
/** Labels of records that are not papers. */
const NO_PAPER =
  /^(?:dataset|software|computational notebook|video\/audio|image|figure|photo|plot|drawing|diagram|poster|physical object|lesson|event|model|workflow|book|patent|software documentation|data management plan|project milestone|interactive resource|audio|video)$/i;

/**
 * Zenodo: searches, communities, and the pages of records that are papers. Source: the templates
 * of
 * https://github.com/inveniosoftware/invenio-app-rdm, the software of Zenodo.
 * https://zenodo.org/records/569323 · https://zenodo.org/communities/oat23/records
 */
export const zenodo: Site = {
  id: 'zenodo',
  name: 'Zenodo',
  matches: ['*://zenodo.org/*', '*://www.zenodo.org/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    const linked = linkedBy(zenodoId, url);
    if (address.kind === 'paper') {
      const main = document.querySelector('main, #main') ?? document.body;
      if (isNoPaper(main, '.label, [aria-label="Resource type"]'))
        return scrapeNothing({ list: 'paper' });
      const title = part(main, '#record-title | h1');
      const { ids = [], ...meta } = metaDraft(readMeta(document), url);
      return scrapePaper(address.id, title, {
        ...meta,
        ids: [...(address.id ? [address.id] : []), ...recordIds(address.id, ids)],
        ...(meta.title === '' && { title: contentOf(title) }),
        ...(!meta.authors &&
          names(main, '#creatibutors .creatibutor-link | #creatibutors a[href*="creator"]')),
        ...described(main),
      });
    }
    return scrapePaperRows(document, {
      listing: address.listing,
      links: 'h2 a[href], .header a[href], a[href*="/record"]',
      idOf: linked,
      known: '.item:has(h2), li.item',
      skip: (row) => isNoPaper(row, '.label'),
      read: (row, id) => rowDraft(row, [id], linked, url, ROW),
    });
  },
};

function page(url: URL): Page {
  if (!/^(?:www\.)?zenodo\.org$/.test(url.hostname)) return { kind: 'other' };
  const id = zenodoId(url);
  if (id) return { kind: 'paper', id };
  const doi = doiInPath(url);
  const number = /^\/doi\/10\.5281\/zenodo\.(\d+)$/.exec(url.pathname)?.[1];
  if (doi && url.pathname.startsWith('/doi/'))
    return { kind: 'paper', id: number ? `zenodo:${number}` : doi };
  const path = trimTrailing(url.pathname, '/');
  const query = url.searchParams.get('q');
  const listed = { ...(query && { query }) };
  const community = /^\/communities\/([\w.-]+)(?:\/(?:records|search))?$/.exec(path)?.[1];
  if (community)
    return { kind: 'listing', listing: { list: 'community', period: community, ...listed } };
  return path === '/search'
    ? { kind: 'listing', listing: { list: 'search', ...listed } }
    : { kind: 'other' };
}

/**
 * The identifiers of a record. Its DOI contains its number unless it was first published
 * elsewhere.
 */
function recordIds(id: string | null, stated: readonly string[]): readonly string[] {
  const number = id?.slice('zenodo:'.length);
  return stated.length > 0 || !number ? stated : [`doi:10.5281/zenodo.${number}`];
}

function described(main: Element): Pick<PageDraft, 'abstract'> {
  const abstract = abstractText(
    part(main, '#description .description | #description | .record-description'),
  );
  return abstract ? { abstract: abstract.replace(/^Description\s+/, '') } : {};
}

function isNoPaper(root: Element, labels: string): boolean {
  return [...root.querySelectorAll(labels)].some((label) => NO_PAPER.test(contentOf(label)));
}
