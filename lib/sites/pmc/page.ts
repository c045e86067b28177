import { trimTrailing } from '../../text/text';
import { pmcId } from '../reading/linked-id';
import type { Page } from '../site';

/**
 * Classifies an address of PubMed Central, on its own host or, until 2024, on the host of the
 * NCBI.
 */
export function page(url: URL): Page {
  const old = /^(?:www\.)?ncbi\.nlm\.nih\.gov$/.test(url.hostname);
  if (!old && url.hostname !== 'pmc.ncbi.nlm.nih.gov') return { kind: 'other' };
  const path = trimTrailing(url.pathname, '/');
  if (old && !/^\/(?:labs\/)?pmc(?:\/|$)/.test(path)) return { kind: 'other' };
  const below = old ? path.replace(/^\/(?:labs\/)?pmc/, '') : path;
  const id = pmcId(new URL(`https://pmc.ncbi.nlm.nih.gov${below}`));
  if (id) return { kind: 'paper', id };
  const pmid = /^\/articles\/pmid\/0*(\d{1,9})$/.exec(below)?.[1];
  if (pmid) return { kind: 'paper', id: `pmid:${pmid}` };
  if (/^\/articles\/(?:doi|mid)\/./.test(below)) return { kind: 'paper', id: null };
  const issue = /^\/(?:issues|journals|collections)\/(.+)/.exec(below)?.[1];
  if (issue) return { kind: 'listing', listing: { list: 'issue', period: issue } };
  const query = /^(?:|\/search)$/.test(below) ? url.searchParams.get('term') : null;
  return query ? { kind: 'listing', listing: { list: 'search', query } } : { kind: 'other' };
}
