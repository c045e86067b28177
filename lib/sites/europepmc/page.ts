import { trimTrailing } from '../../text/text';
import { pmcId } from '../reading/linked-id';
import type { Page } from '../site';

/**
 * Classifies an address of Europe PMC. A record is identified by its source and its number there.
 */
export function page(url: URL): Page {
  if (!isHost(url.hostname)) return { kind: 'other' };
  const id = recordId(url);
  if (id) return { kind: 'paper', id };
  const query = url.searchParams.get('query') ?? url.searchParams.get('q');
  const path = trimTrailing(url.pathname, '/');
  if (path !== '/search') return { kind: 'other' };
  return { kind: 'listing', listing: { list: 'search', ...(query && { query }) } };
}

function isHost(hostname: string): boolean {
  return /^(?:(?:www|beta)\.)?europepmc\.org$/.test(hostname);
}

/**
 * The `pmid:`, `pmcid:` or, for preprints and other sources, `europepmc:` of a record's address;
 * null for patents, books and other pages.
 */
export function recordId(url: URL): string | null {
  if (!isHost(url.hostname)) return null;
  const [, source = '', number = ''] =
    /^\/(?:article|abstract)\/([a-z]{3})\/([\w./-]+)$/i.exec(trimTrailing(url.pathname, '/')) ?? [];
  const name = source.toUpperCase();
  if (name === 'MED') return /^\d{1,9}$/.test(number) ? `pmid:${Number(number)}` : null;
  if (name === 'PPR') return /^PPR\d+$/i.test(number) ? `europepmc:${number.toUpperCase()}` : null;
  if (/^(?:AGR|CBA|CTX|ETH|HIR)$/.test(name)) return `europepmc:${name}/${number}`;
  return /^(?:|PMC)$/.test(name) ? pmcId(url) : null;
}
