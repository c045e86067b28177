import type { Listing } from '../../paper/paper';
import { collapse, trimTrailing } from '../../text/text';
import type { Page } from '../site';
import { isScholar } from './hosts';

/** Classifies an address of Google Scholar. */
export function page(url: URL): Page {
  if (!isScholar(url.hostname)) return { kind: 'other' };
  const path = trimTrailing(url.pathname, '/');
  if (path === '/citations') return citations(url.searchParams);
  if (path === '/scholar') return results(url.searchParams);
  if (/^\/scholar_labs\/search/.test(path)) return { kind: 'listing', listing: { list: 'search' } };
  return { kind: 'other' };
}

/** A researcher's list, or one entry of it. Other views show people, journals and mandates. */
function citations(search: URLSearchParams): Page {
  const view = search.get('view_op') ?? '';
  const entry = search.get('citation_for_view') ?? '';
  if (view === 'view_citation' || (view === '' && entry !== '')) {
    return { kind: 'paper', id: /^[\w-]+:[\w-]+$/.test(entry) ? `gscholar:${entry}` : null };
  }
  const user = search.get('user');
  if (!user || !/^(?:|list_works)$/.test(view)) return { kind: 'other' };
  return { kind: 'listing', listing: { list: 'author', period: user } };
}

function results(search: URLSearchParams): Page {
  const query = queryOf(search);
  const listing: Listing = { list: kind(search), ...(query && { query }) };
  const number = search.get('cites') ?? search.get('cluster');
  const related = /^related:([\w-]+):/.exec(search.get('q') ?? '')?.[1];
  if (number) return { kind: 'listing', listing: { ...listing, period: number } };
  if (related) return { kind: 'listing', listing: { list: 'related', period: related } };
  // Without a query it is the start page.
  return query || listing.list === 'library' ? { kind: 'listing', listing } : { kind: 'other' };
}

function kind(search: URLSearchParams): string {
  if (search.get('cites')) return 'citing';
  if (search.get('cluster')) return 'versions';
  return search.get('scilib') ? 'library' : 'search';
}

/** The search words. The form for advanced search distributes them over several parameters. */
function queryOf(search: URLSearchParams): string {
  const fields = ['q', 'as_q', 'as_epq', 'as_oq', 'as_sauthors', 'as_publication'];
  return collapse(fields.map((field) => search.get(field) ?? '').join(' '));
}
