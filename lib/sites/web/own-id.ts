import { arxivId, doiId, LONGEST_VALUE } from '../../paper/ids';
import { linkedBy } from '../reading/linked-by';
import { aclId, doiInPath, neuripsId, openreviewId, pmlrId } from '../reading/linked-id';

const DOI = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i;
/** What is added to addresses to follow people. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|_gl|_hs\w+|s_cid|cmpid|jsessionid|phpsessid|sid)$/i;

/**
 * The paper that a link names: at arXiv, at one of the proceedings, or by the DOI in its path;
 * null for others.
 */
export function paperId(href: string | undefined, base: URL): string | null {
  return linkedBy(registered, base)(href);
}

/**
 * Registries to which lists of papers link most. `linkedId` knows all, and would weigh a fifth of
 * this reader.
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
 * The identifier that the address of a page states, also in its query (`?doi=10.…`, `?id=10.…`).
 */
export function addressId(url: URL): string | null {
  const values = [...url.searchParams.values()].filter((value) => DOI.test(value));
  return paperId(url.href, url) ?? values.map(doiId).find((id) => id !== null) ?? null;
}

/** An address without its fragment and without what follows people. */
export function plainAddress(url: URL): URL {
  const plain = new URL(url);
  plain.hash = '';
  plain.pathname = plain.pathname.replace(/;jsessionid=[^/]*$/i, '');
  for (const name of [...plain.searchParams.keys()])
    if (TRACKING.test(name)) plain.searchParams.delete(name);
  return plain;
}

/**
 * `url:…`, the plain address itself as the identifier of a paper that has no other; null for one
 * that is too long to keep.
 */
export function urlId(url: URL): string | null {
  const { href } = plainAddress(url);
  return href.length <= LONGEST_VALUE ? `url:${href}` : null;
}
