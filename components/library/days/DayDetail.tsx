import { dayPages } from '../../../lib/paper/day-pages';
import { countWords, words } from '../../../lib/words/words';
import { sourceName } from '../../list/source-name';
import { longDate } from './calendar';
import type { ReadYear } from './use-year';

interface Props {
  /** Undefined before one is chosen. */
  day: string | undefined;
  read: ReadYear;
  /** Shows the papers of a query, of all that were met or of the saved ones. */
  onMet(text: string): void;
  onSaved(text: string): void;
}

/** What happened on a day, with the lists of its papers here and on the sites. */
export function DayDetail({ day, read, onMet, onSaved }: Props) {
  if (day === undefined) return <p class="day-detail">{words('days_pick')}</p>;
  const { met = 0, saved = 0 } = read.on(day) ?? {};
  return (
    <section class="day-detail" aria-live="polite">
      <h3>{longDate(day)}</h3>
      <p>
        {met === 0 && <span>{words('days_missed')}</span>}
        {met > 0 && (
          <button type="button" onClick={() => onMet(`seen:${day}`)}>
            {countWords('days_show_met', met)}
          </button>
        )}
        {saved > 0 && (
          <button type="button" onClick={() => onSaved(`saved:${day}`)}>
            {countWords('days_show_saved', saved)}
          </button>
        )}
        {dayPages(day, read.archives).map(({ site, address, archive }) => (
          <a key={address} href={address} target="_blank" rel="noreferrer">
            {words('days_open', [sourceName(site), archive].filter(Boolean).join(' '))}
          </a>
        ))}
      </p>
    </section>
  );
}
