import type { Listing } from '../../paper/paper';
import { trimTrailing } from '../../text/text';
import { pubmedId } from '../reading/linked-id';
import type { Page } from '../site';

const OLD = /^(?:www\.)?ncbi\.nlm\.nih\.gov$/;

/** Classifies an address of PubMed, on its own host or, until 2020, on the host of the NCBI. */
export function page(url: URL): Page {
  const old = OLD.test(url.hostname);
  if (!old && url.hostname !== 'pubmed.ncbi.nlm.nih.gov') return { kind: 'other' };
  const path = trimTrailing(url.pathname.replace(/^\/m(?=\/)/, ''), '/');
  if (old && !/^\/pubmed(?:\/|$)/.test(path)) return { kind: 'other' };
  const id = pubmedId(new URL(path || '/', url));
  if (id) return { kind: 'paper', id };
  const listing = listingOf(old ? path.replace('/pubmed', '') : path, url.searchParams);
  return listing ? { kind: 'listing', listing } : { kind: 'other' };
}

function listingOf(path: string, search: URLSearchParams): Listing | undefined {
  const [, named = '', period] =
    /^\/(trending|collections|clipboard|searches)(?:\/([\w-]+))?$/.exec(path) ?? [];
  if (named)
    return { list: named === 'collections' ? 'collection' : named, ...(period && { period }) };
  if (/^\/\d+(?:,\d+)+$/.test(path)) return { list: 'search', query: path.slice(1) };
  return path === '' || path === '/search' ? searchOf(search) : undefined;
}

/** The search listing: its words, or the paper whose linked papers are shown. */
function searchOf(search: URLSearchParams): Listing | undefined {
  const link = search.get('linkname') ?? search.get('LinkName');
  const from = search.get('from_uid') ?? search.get('ids');
  if (link || from) return { list: link ?? 'linked', ...(from && { period: from }) };
  const query = search.get('term');
  return query ? { list: 'search', query } : undefined;
}
