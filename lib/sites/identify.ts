import { parseId } from '../paper/ids';
import { pastedAddress } from '../paper/pasted-address';
import { trimTrailing } from '../text/text';
import { siteFor } from '.';
import { linkedId } from './reading/linked-id';
import { unproxied } from './reading/unproxied';
import { web } from './web';

/** Archives of the old identifiers that have subject classes, and all other identifiers. */
const OLD = /^(?!arxiv:[a-z])|^arxiv:(?:astro-ph|cond-mat|cs|math|nlin|physics|q-bio|q-fin|stat)\//;

/** The result of identifying an address or identifier. */
export interface Identified {
  /** Id of the site; null for an unknown site. */
  site: string | null;
  kind: 'listing' | 'paper' | 'other';
  /** Canonical; null if it can only be read from the page itself. */
  id: string | null;
}

/**
 * Identifies a pasted address or identifier. This module contains the readers of all sites, so
 * pages should import it dynamically.
 */
export function identify(text: string): Identified {
  const pasted = pastedAddress(trimTrailing(text, text.includes('(') ? '.,;' : '.,;)'));
  const url = pasted && unproxied(pasted);
  const site = url && siteFor(url);
  if (url && site) {
    const page = site.page(url);
    return { site: site.id, kind: page.kind, id: page.kind === 'paper' ? page.id : null };
  }
  const page = url && web.page(url);
  const known = url && page?.kind === 'paper' ? (page.id ?? linkedId(url.href, url)) : null;
  if (known) return { site: web.id, kind: 'paper', id: known };
  // `math.AG/0601001` looks like an address, and `moss.io/0601001` is one.
  const parsed = parseId(text);
  const id = pasted && parsed && !OLD.test(parsed) ? null : parsed;
  return { site: null, kind: id ? 'paper' : 'other', id };
}
