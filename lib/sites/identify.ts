import { parseId } from '../paper/ids';
import { pastedAddress } from '../paper/pasted-address';
import { siteFor } from '.';
import { web } from './web';

/** What an address or identifier is. */
export interface Identified {
  /** Id of the site, null for none that is known. */
  site: string | null;
  kind: 'listing' | 'paper' | 'other';
  /** Canonical; null where only the page itself could tell. */
  id: string | null;
}

/** What a text is that people paste. Brings the readers of all sites: pages import it when they need it. */
export function identify(text: string): Identified {
  const url = pastedAddress(text);
  const site = url && siteFor(url);
  if (url && site) {
    const page = site.page(url);
    return { site: site.id, kind: page.kind, id: page.kind === 'paper' ? page.id : null };
  }
  const page = url && web.page(url);
  if (page?.kind === 'paper' && page.id) return { site: web.id, kind: 'paper', id: page.id };
  const id = parseId(text);
  return { site: null, kind: id ? 'paper' : 'other', id };
}
