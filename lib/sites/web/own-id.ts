import { arxivId, doiId, LONGEST_VALUE } from '../../paper/ids';
import { linkedBy } from '../reading/linked-by';
import { aclId, doiInPath, neuripsId, openreviewId, pmlrId } from '../reading/linked-id';

const DOI = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i;
/** Tracking parameters of addresses. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|_gl|_hs\w+|s_cid|cmpid|jsessionid|phpsessid|sid)$/i;

/**
 * The paper of a link to arXiv or proceedings, or with a DOI in its path; null for other links.
 */
export function paperId(href: string | undefined, base: URL): string | null {
  return linkedBy(registered, base)(href);
}

/**
 * The registries that lists of papers link to most. `linkedId` has all, but would add a fifth in
 * size.
 */
function registered(url: URL): string | null {
  return (
    arxivId(url.href) ??
    openreviewId(url) ??
    aclId(url) ??
    neuripsId(url) ??
    pmlrId(url) ??
    doiInPath(url)
  );
}

/**
 * The identifier in the address of a page, also in its query (`?doi=10.…`, `?id=10.…`); else null.
 * The DOI of a search, `?q=10.…`, is none.
 */
export function addressId(url: URL): string | null {
  const values = [...url.searchParams].flatMap(([name, value]) =>
    DOI.test(value) && !/^q|search|term/.test(name) ? value : [],
  );
  return paperId(url.href, url) ?? values.map(doiId).find((id) => id !== null) ?? null;
}

/** The address without its fragment and tracking parameters. */
export function plainAddress(url: URL): URL {
  const plain = new URL(url);
  plain.hash = '';
  const last = plain.pathname.lastIndexOf('/');
  plain.pathname =
    plain.pathname.slice(0, last) + plain.pathname.slice(last).replace(/;jsessionid=.*/i, '');
  for (const name of [...plain.searchParams.keys()])
    if (TRACKING.test(name)) plain.searchParams.delete(name);
  return plain;
}

/**
 * `url:…` for a paper without another identifier; null if the plain address is too long to store.
 */
export function urlId(url: URL): string | null {
  const { href } = plainAddress(url);
  return href.length <= LONGEST_VALUE ? `url:${href}` : null;
}
