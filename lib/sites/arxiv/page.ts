import { arxivId } from '../../paper/ids';
import type { Listing } from '../../paper/paper';
import { collapse, trimTrailing } from '../../text/text';
import type { Page } from '../site';

/**
 * Hosts of arXiv's own pages. `info.` and `blog.` have no papers; `ar5iv.labs.` is another site.
 */
const HOST = /^(?:(?:www|export|browse|lanl|xxx|[a-z]{2})\.)?arxiv\.org$/;
const NAMED = /^(?:new|recent|pastweek|current)$/;

/** Classifies an address of arXiv (https://github.com/arXiv/arxiv-browse, browse/routes/ui.py). */
export function page(url: URL): Page {
  if (!HOST.test(url.hostname)) return { kind: 'other' };
  const id = arxivId(url.href);
  if (id) return { kind: 'paper', id };
  const path = trimTrailing(url.pathname, '/');
  const listing = datedListing(path) ?? searchListing(path, url) ?? authorListing(path);
  return listing ? { kind: 'listing', listing } : { kind: 'other' };
}

function datedListing(path: string): Listing | undefined {
  const [, kind, archive, period] = /^\/(list|catchup)\/([\w.-]+)\/([\w-]+)/.exec(path) ?? [];
  if (!kind || !period) return undefined;
  if (kind === 'list' && NAMED.test(period)) return { list: period, period: String(archive) };
  return { list: kind === 'list' ? 'monthly' : kind, period: `${archive}/${period}` };
}

function searchListing(path: string, { searchParams }: URL): Listing | undefined {
  if (!/^\/search(?:\/|$)/.test(path)) return undefined;
  const terms = [...searchParams].flatMap(([name, value]) =>
    name === 'query' || /^terms-\d+-term$/.test(name) ? [value] : [],
  );
  const query = collapse(terms.join(' '));
  return { list: 'search', ...(query && { query }) };
}

function authorListing(path: string): Listing | undefined {
  const author = /^\/a\/([\w-]+)(?:\.html)?$/i.exec(path)?.[1];
  return author ? { list: 'author', period: author } : undefined;
}
