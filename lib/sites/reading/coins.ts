import { arxivId, doiId } from '../../paper/ids';
import type { PageDraft } from '../../paper/paper';
import { byline } from './byline';
import { withoutTags } from './content';
import { dateText } from './date-text';
import { defined } from './dom';

/**
 * COinS elements (https://archive.ph/hIfgr): `title` contains a ContextObject as a query string.
 */
export const COINS = 'span.Z3988[title]';

/** Reads a COinS element; `title` is empty if it has none. */
export function coinsDraft(element: Element): PageDraft {
  const query = new URLSearchParams(element.getAttribute('title') ?? '');
  const first = (...keys: string[]) => keys.map((key) => query.get(key)).find(Boolean) ?? '';
  const family = first('rft.aulast');
  const named = query.getAll('rft.au').filter(Boolean);
  const firstOnly = named.length === 0 && family !== '';
  const names = firstOnly ? [`${family}, ${first('rft.aufirst', 'rft.auinit')}`] : named;
  return defined<PageDraft>({
    ids: idsOf(query),
    title: withoutTags(first('rft.atitle', 'rft.title', 'rft.btitle')),
    ...byline(names.map(withoutTags)),
    // `aulast` is that of the first author, whether or not there are more.
    ...(firstOnly && { authorsComplete: false }),
    published: dateText(first('rft.date')),
    stated: { coins: query.toString() },
  });
}

function idsOf(query: URLSearchParams): string[] {
  const ids: string[] = [];
  for (const raw of [
    ...query.getAll('rft_id'),
    ...query.getAll('rft.doi').map((doi) => `info:doi/${doi}`),
  ]) {
    const pmid = /^info:pmid\/(\d+)/.exec(raw)?.[1];
    const id = pmid ? `pmid:${pmid}` : (arxivId(raw.replace(/^info:arxiv\//, '')) ?? doiOf(raw));
    if (id && !ids.includes(id)) ids.push(id);
  }
  return ids;
}

function doiOf(raw: string): string | null {
  return /\b10\.\d{4}/.test(raw) ? doiId(raw) : null;
}
