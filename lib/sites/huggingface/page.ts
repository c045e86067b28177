import { isPartialDate } from '../../paper/dates';
import { arxivName } from '../../paper/ids';
import type { Listing } from '../../paper/paper';
import { trimTrailing } from '../../text/text';
import type { Page } from '../site';

const HOST = /^(?:www\.)?(?:huggingface\.co|hf\.co)$/;
const LOCALE = /^\/[a-z]{2}(?:-[a-z]{2})?(?=\/(?:papers|collections)\/)/i;
const PAPER = /^\/papers\/(\d{4}\.\d{3,5})(?:v\d+)?(?:\.md)?$/i;
/** First path segments that are not names of users. */
const RESERVED =
  /^(?:api|blog|chat|collections|datasets|docs|join|learn|login|models|new|organizations|papers|posts|settings|spaces|tasks)$/i;

/**
 * Classifies an address of Hugging Face. Sources: https://huggingface.co/docs/hub/paper-pages and
 * the period pages that listings link to.
 */
export function page(url: URL): Page {
  if (!HOST.test(url.hostname)) return { kind: 'other' };
  const path = url.pathname.replace(/\/+/g, '/').replace(LOCALE, '').replace(/\/$/, '');
  const id = pathId(path);
  if (id) return { kind: 'paper', id };
  const listing = papersListing(path, url.searchParams) ?? namedListing(path);
  return listing ? { kind: 'listing', listing } : { kind: 'other' };
}

/**
 * The canonical identifier of the paper that a link of Hugging Face leads to; null for other
 * links.
 */
export function linkedId(href: string | null, base: URL): string | null {
  if (!href || !URL.canParse(href, base.href)) return null;
  const url = new URL(href, base.href);
  return HOST.test(url.hostname) ? pathId(trimTrailing(url.pathname, '/')) : null;
}

/** Parses an arXiv id as written by Hugging Face, which may lack leading zeros; else null. */
export function paperId(text: unknown): string | null {
  const [, month, number = ''] =
    (typeof text === 'string' && /^(\d{4})\.(\d{3,5})(?:v\d+)?$/.exec(text)) || [];
  return month ? arxivName(`${month}.${number.padStart(4, '0')}`) : null;
}

/** The listing of a day, week or month; undefined for any other value. */
export function periodListing(period: unknown): Listing | undefined {
  if (typeof period !== 'string') return undefined;
  if (/^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/.test(period)) return { list: 'weekly', period };
  if (!isPartialDate(period) || period.length < 7) return undefined;
  return { list: period.length === 7 ? 'monthly' : 'daily', period };
}

function pathId(path: string): string | null {
  return paperId(PAPER.exec(path)?.[1]);
}

function papersListing(path: string, query: URLSearchParams): Listing | undefined {
  const [, kind, period] = /^\/papers\/(trending|date|week|month)(?:\/([^/]+))?$/.exec(path) ?? [];
  if (path !== '/papers' && !kind) return undefined;
  const shaped = period === undefined || /^\d{4}-(?:W?\d{2}|\d{2}-\d{2})$/.test(period);
  if (!shaped || (kind === 'trending' && period)) return undefined;
  const dated = periodListing(period ?? query.get('date'));
  const listing = dated ?? {
    list: { trending: 'trending', week: 'weekly', month: 'monthly' }[kind ?? ''] ?? 'daily',
  };
  const words = query.get('q')?.trim();
  return words ? { ...listing, list: 'search', query: words } : listing;
}

function namedListing(path: string): Listing | undefined {
  const collection = /^\/collections\/([^/]+\/[^/]+)$/.exec(path)?.[1];
  if (collection) return { list: 'collection', period: collection };
  const user = /^\/([\w.-]+)\/papers$/.exec(path)?.[1];
  return user && !RESERVED.test(user)
    ? { list: 'collection', period: `${user}/papers` }
    : undefined;
}
