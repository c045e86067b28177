import { atyponId, atyponPage, atyponPaper, atyponRows } from './reading/atypon';
import { doiInPath } from './reading/linked-id';
import { scrapeNothing } from './reading/rows';
import type { Site } from './site';

/**
 * Canonical hosts of publishers on Atypon’s Literatum. Wiley’s journals have subdomains of one
 * host.
 */
const HOSTS = (
  'www.science.org www.pnas.org journals.asm.org pubs.acs.org www.tandfonline.com ' +
  'journals.sagepub.com www.annualreviews.org epubs.siam.org royalsocietypublishing.org ' +
  'ascelibrary.org pubsonline.informs.org www.worldscientific.com www.liebertpub.com ' +
  'www.journals.uchicago.edu www.ahajournals.org journals.physiology.org arc.aiaa.org ' +
  'www.atsjournals.org ascopubs.org'
).split(' ');

/**
 * Journals and books of publishers on Atypon's Literatum: searches, issues, and the page of a
 * paper, whose address contains its DOI.
 * https://www.science.org/toc/science/383/6680
 * https://onlinelibrary.wiley.com/doi/10.1002/adma.202301234
 */
export const atypon: Site = {
  id: 'atypon',
  name: 'Journals on Atypon',
  matches: [...HOSTS, '*.onlinelibrary.wiley.com'].map((host) => `*://${host}/*`),
  page(url) {
    return isOurs(url) ? atyponPage(url, atyponId) : { kind: 'other' };
  },
  scrape(document, url) {
    const address = atypon.page(url);
    if (address.kind === 'listing')
      return atyponRows(document, url, address.listing, (each) => linked(each, url));
    if (address.kind === 'paper') return atyponPaper(document, url, address.id);
    return scrapeNothing({ list: 'other' });
  },
};

function isOurs({ hostname }: URL): boolean {
  return HOSTS.includes(hostname) || /(?:^|\.)onlinelibrary\.wiley\.com$/.test(hostname);
}

/** The paper of a link to this publisher, whose other titles may be on other hosts of the list. */
function linked(url: URL, at: URL): string | null {
  if (/(?:^|\.)doi\.org$/.test(url.hostname)) return doiInPath(url);
  return url.hostname === at.hostname || isOurs(url) ? atyponId(url) : null;
}
