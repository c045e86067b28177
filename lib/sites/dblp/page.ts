import type { Listing } from '../../paper/paper';
import { collapse, trimTrailing } from '../../text/text';
import type { Page } from '../site';
import { idsOfKey, keyIn } from './key';

const HOST = /^(?:www\.)?dblp\.org$|^dblp\d?\.uni-trier\.de$|^dblp\.dagstuhl\.de$/;

/** Classifies an address of dblp (https://dblp.org/faq/). */
export function page(url: URL): Page {
  if (!HOST.test(url.hostname)) return { kind: 'other' };
  const key = keyIn(url.pathname);
  if (key) return { kind: 'paper', id: idsOfKey(key)[0] ?? null };
  const listing = listingIn(url);
  return listing ? { kind: 'listing', listing } : { kind: 'other' };
}

function listingIn({ pathname, searchParams }: URL): Listing | undefined {
  const path = trimTrailing(pathname, '/');
  if (/^\/search(?:\/publ(?:\/inc)?)?$/.test(path)) {
    const query = collapse(searchParams.get('q') ?? searchParams.get('query') ?? '');
    return { list: 'search', ...(query && { query }) };
  }
  const person = /^\/(?:pid|pers\/h[a-z])\/(.+?)(?:\.html)?$/.exec(path)?.[1];
  if (person) return { list: 'author', period: person };
  const contents = /^\/db\/((?:conf|journals|series|books|reference)\/.+?)(?:\.html)?$/.exec(path);
  return contents?.[1] ? { list: 'contents', period: contents[1] } : undefined;
}
