import { dayAt } from '../lib/dates';
import { isShort, type SiteHealth } from '../lib/store/health';
import { countWords, words } from '../lib/words';
import { shownDate } from './shown-date';
import { shownNumber } from './shown-number';

/** How well a site could be read of late, in one line; undefined for one that was not visited. */
export function healthLine(health: SiteHealth | undefined): string | undefined {
  if (!health) return undefined;
  const { last, read, pages, withoutAuthors } = health;
  if (isShort(last)) {
    return words(
      'health_short',
      shownNumber(last.read),
      shownNumber(last.expected),
      shownDate(dayAt(last.at), true),
    );
  }
  const well = countWords('health_well', read, shownNumber(pages));
  // Some pages do not name authors; where none does, that is worth a word.
  return read > 0 && withoutAuthors === read ? `${well} · ${words('health_no_authors')}` : well;
}
