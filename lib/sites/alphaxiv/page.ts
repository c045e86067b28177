import { arxivName } from '../../identity';
import type { Listing } from '../../paper';
import { collapse, trimTrailing } from '../../text';
import type { Page } from '../site';

/** Forms in which the site shows a paper, each perhaps below a language: `/zh/overview/1706.03762`. */
const PAPER =
  /^(?:\/[a-z]{2}(?:-[a-z]{2,4})?)?\/(?:abs|pdf|html|overview|replicate|audio|blog|resources?|discuss(?:ion)?|review|similar|assistant|benchmarks?|models?|citations?|references)\/(.+)$/i;
/** Collections of papers: topics, organisations, people and the user's own folders. */
const COLLECTION =
  /^\/((?:topics?|categor(?:y|ies)|organizations?|communit(?:y|ies)|authors?|profiles?|users?|bookmarks|library|folders?|collections?|conferences?)(?:\/.+)?|@[^/]+(?:\/.+)?)$/i;

/** What an address of alphaXiv is. Pages whose last part is no arXiv identifier are of papers that alphaXiv alone names. */
export function page(url: URL): Page {
  if (!/^(?:www\.)?alphaxiv\.org$/.test(url.hostname)) return { kind: 'other' };
  const id = paperIn(url);
  if (id) return { kind: 'paper', id };
  const listing = listingIn(url);
  return listing ? { kind: 'listing', listing } : { kind: 'other' };
}

/** The paper of an address of alphaXiv; null for its other pages and for other sites. */
export function paperIn({ hostname, pathname }: URL): string | null {
  if (!/^(?:www\.)?alphaxiv\.org$/.test(hostname)) return null;
  const name = trimTrailing(PAPER.exec(pathname)?.[1] ?? '', '/').replace(/\.md$/, '');
  return name ? arxivName(decoded(name)) : null;
}

function listingIn({ pathname, searchParams }: URL): Listing | undefined {
  const path = trimTrailing(decoded(pathname), '/');
  const query = collapse(searchParams.get('q') ?? searchParams.get('query') ?? '');
  if (query !== '' || path === '/search') return { list: 'search', ...(query && { query }) };
  const collection = COLLECTION.exec(path)?.[1];
  const folder = searchParams.get('folder');
  if (collection)
    return { list: 'collection', period: [collection, folder ?? []].flat().join('/') };
  if (!/^(?:\/(?:explore|feed|papers|trending)(?:\/papers)?)?$/.test(path)) return undefined;
  const interval = searchParams.get('interval');
  const list = searchParams.get('sort')?.toLowerCase() ?? 'feed';
  return { list, ...(interval && { period: interval }) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign is one.
    return path;
  }
}
