import type { Sighting } from '../../../lib/paper/paper';
import { shownParts } from '../../../lib/words/shown-list';
import { words } from '../../../lib/words/words';
import { sourceName } from '../source-name';

/** Names the listing on which a paper was seen, without its day: “Hugging Face, Daily papers”. */
export function listingName(sighting: Omit<Sighting, 'paper' | 'at' | 'counts'>): string {
  const { site, list, period = '', query } = sighting;
  const named = period === listedDay(sighting) ? '' : period;
  return shownParts([sourceName(site), listName(list, query), named].filter(Boolean));
}

/** The day of the listing if it is of one day, else the day on which the paper was seen there. */
export function listedDay({ period, day }: Pick<Sighting, 'period' | 'day'>): string {
  return period && /^\d{4}-\d{2}-\d{2}$/.test(period) ? period : day;
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
