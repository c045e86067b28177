import { arxivName } from '../../paper/ids';
import type { Listing } from '../../paper/paper';
import { collapse, trimTrailing } from '../../text/text';
import type { Page } from '../site';

/** Views of a paper, optionally with a language: `/zh/overview/1706.03762`. */
const PAPER =
  /^(?:\/[a-z]{2}(?:-[a-z]{2,4})?)?\/(?:abs|pdf|html|overview|replicate|audio|blog|resources?|discuss(?:ion)?|review|similar|assistant|benchmarks?|models?|citations?|references)\/(.+)$/i;
/** Collections of papers: topics, organisations, people and the user's own folders. */
const COLLECTION =
  /^\/((?:topics?|categor(?:y|ies)|organizations?|communit(?:y|ies)|authors?|profiles?|users?|bookmarks|library|folders?|collections?|conferences?)(?:\/.+)?|@[^/]+(?:\/.+)?)$/i;

/**
 * Classifies an address of alphaXiv. Pages whose last segment is not an arXiv identifier are
 * papers that only alphaXiv identifies.
 */
export function page(url: URL): Page {
  if (!/^(?:www\.)?alphaxiv\.org$/.test(url.hostname)) return { kind: 'other' };
  const id = paperIn(url);
  if (id) return { kind: 'paper', id };
  const listing = listingIn(url);
  return listing ? { kind: 'listing', listing } : { kind: 'other' };
}

/** The paper of an address of alphaXiv; null for other pages and other sites. */
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
    // An invalid escape is a literal percent sign.
    return path;
  }
}
