import type { Listing } from '../../paper/paper';
import { collapse, trimTrailing } from '../../text/text';
import type { Page } from '../site';
import { idOfKey } from './key';

/** Classifies an address of Cool Papers. Papers of conferences have the source after an `@`. */
export function page({ hostname, pathname, searchParams }: URL): Page {
  if (!/^(?:www\.)?papers\.cool$/.test(hostname)) return { kind: 'other' };
  const [, part, name = ''] = /^\/+(arxiv|venue)\/(.+)/.exec(trimTrailing(pathname, '/')) ?? [];
  if (!part) return { kind: 'other' };
  if (name === 'search') return { kind: 'listing', listing: search(searchParams) };
  const id = idOfKey(name);
  if (id !== null || /@|%40/i.test(name)) return { kind: 'paper', id };
  // Several categories or papers may be joined with commas.
  if (!/^[\w.,+-]+$/.test(name)) return { kind: 'other' };
  const narrowed = [name, searchParams.get('date') ?? [], searchParams.get('group') ?? []].flat();
  const list = part === 'arxiv' ? 'category' : 'conference';
  return { kind: 'listing', listing: { list, period: narrowed.join(', ') } };
}

function search(searchParams: URLSearchParams): Listing {
  const query = collapse(searchParams.get('query') ?? searchParams.get('q') ?? '');
  return { list: 'search', ...(query && { query }) };
}
