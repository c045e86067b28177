import { dayAt } from '../../lib/paper/dates';
import { HEALTH_DAYS, isShort, type SiteHealth } from '../../lib/store/health';
import { shownDate } from '../../lib/words/shown-date';
import { shownNumber } from '../../lib/words/shown-number';
import { countWords, words } from '../../lib/words/words';

/** How well a site could be read of late, in one line. */
export function healthLine(health: SiteHealth): string {
  const { last, read, pages, withoutAuthors } = health;
  if (isShort(last)) {
    return words(
      'health_short',
      shownNumber(last.read),
      shownNumber(last.expected),
      shownDate(dayAt(last.at), true),
    );
  }
  const well = countWords('health_well', read, shownNumber(pages), HEALTH_DAYS);
  // Some pages do not name authors; where none does, that is worth a word.
  return read > 0 && withoutAuthors === read ? `${well} · ${words('health_no_authors')}` : well;
}
