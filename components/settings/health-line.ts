import { dayAt } from '../../lib/paper/dates';
import type { LostFields } from '../../lib/paper/fields/watched-fields';
import { HEALTH_DAYS, isShort, type SiteHealth } from '../../lib/store/health';
import { shownDate } from '../../lib/words/shown-date';
import { shownNumber } from '../../lib/words/shown-number';
import { countWords, words } from '../../lib/words/words';
import { lostNames } from '../parts/lost-names';

/** Describes in one line how well a site was read recently, and which fields its pages lost. */
export function healthLine(health: SiteHealth, lost: readonly LostFields[] = []): string {
  const { last, read, pages, withoutAuthors } = health;
  if (isShort(last)) {
    const day = shownDate(dayAt(last.at), true);
    return countWords('health_short', last.expected, shownNumber(last.read), day);
  }
  if (lost.length > 0) return words('health_lost', lostNames(lost));
  const papers = countWords('popup_papers', read);
  const well = words('health_well', papers, countWords('health_pages', pages), HEALTH_DAYS);
  // Some pages omit authors; only a site without any authors is reported.
  return read > 0 && withoutAuthors === read ? `${well} · ${words('health_no_authors')}` : well;
}
