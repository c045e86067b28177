import { dayAt } from '../../lib/paper/dates';
import { HEALTH_DAYS, isShort, type SiteHealth } from '../../lib/store/health';
import { shownDate } from '../../lib/words/shown-date';
import { shownNumber } from '../../lib/words/shown-number';
import { countWords, words } from '../../lib/words/words';

/** How well a site could be read of late, in one line. */
export function healthLine(health: SiteHealth): string {
  const { last, read, pages, withoutAuthors } = health;
  if (isShort(last)) {
    const day = shownDate(dayAt(last.at), true);
    return countWords('health_short', last.expected, shownNumber(last.read), day);
  }
  const papers = countWords('popup_papers', read);
  const well = words('health_well', papers, countWords('health_pages', pages), HEALTH_DAYS);
  // Some pages do not name authors; where none does, that is worth a word.
  return read > 0 && withoutAuthors === read ? `${well} · ${words('health_no_authors')}` : well;
}
