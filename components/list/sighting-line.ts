import type { Sighting } from '../../lib/paper/paper';
import { shownDate } from '../../lib/words/shown-date';
import { words } from '../../lib/words/words';
import { sourceName } from './source-name';

/** Describes where and when a paper was seen: “Daily papers, 1 Aug 2024, #3”. */
export function sightingLine({ site, list, period, query, day, rank }: Sighting): string {
  const when = period && /^\d{4}-\d{2}-\d{2}$/.test(period) ? period : day;
  const named = period && when !== period ? period : '';
  const parts = [sourceName(site), listName(list, query), named, shownDate(when, true)];
  return [...parts, rank !== undefined && `#${rank}`].filter(Boolean).join(', ');
}

function listName(list: string, query: string | undefined): string {
  switch (list) {
    case 'daily':
      return words('paper_list_daily');
    case 'weekly':
      return words('paper_list_weekly');
    case 'monthly':
      return words('paper_list_monthly');
    case 'trending':
      return words('paper_list_trending');
    case 'collection':
      return words('paper_list_collection');
    case 'paper':
      return words('paper_list_paper');
    case 'search':
      return words('paper_list_search', query ?? '');
    default:
      return list;
  }
}
