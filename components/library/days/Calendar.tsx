import { shownParts } from '../../../lib/words/shown-list';
import './Calendar.css';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { DayCount } from '../../../lib/store/read/days';
import { countWords, words } from '../../../lib/words/words';
import {
  A_WEEK,
  dayAfter,
  levelOf,
  longDate,
  type Month,
  monthName,
  monthsOf,
  weekdayLetter,
  weekdayName,
} from './calendar';
import type { ReadYear } from './use-year';

interface Props {
  year: number;
  /** The day of the first paper. */
  first: string;
  on: ReadYear['on'];
  /** The day that is shown. */
  picked: string | undefined;
  today: string;
  onPick(day: string): void;
}

const STEPS: Record<string, number> = {
  ...{ ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, PageUp: -28, PageDown: 28 },
};

/**
 * A year in months. The darker a day, the more papers were met; a day of which none is known is
 * outlined. The arrow keys go from day to day, and one day is in the tab order.
 */
export function Calendar({ year, first, on, picked, today, onPick }: Props) {
  const months = useMemo(() => monthsOf(year), [year]);
  const place = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<string>();
  const [from, to] = [[first, `${year}-01-01`].sort()[1], [today, `${year}-12-31`].sort()[0]];
  const isThere = (day: string | undefined) =>
    day !== undefined && from !== undefined && to !== undefined && day >= from && day <= to;
  const stop = [last, picked, to].find(isThere);

  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event;
    const day = target instanceof HTMLElement ? target.dataset['day'] : undefined;
    if (day === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[key];
    const next = key === 'Home' ? from : key === 'End' ? to : step && dayAfter(day, step);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    place.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement) setLast(target.dataset['day']);
  };
  return (
    <div ref={place} class="calendar" {...{ onKeyDown, onFocusIn }}>
      {months.map(({ month, weeks }) => (
        <MonthTable key={month} month={month} weeks={weeks}>
          {(day) =>
            isThere(day) ? (
              <DayButton
                day={day}
                count={on(day)}
                picked={day === picked}
                reachable={day === stop}
                onPick={onPick}
              />
            ) : (
              <span>{Number(day.slice(8))}</span>
            )
          }
        </MonthTable>
      ))}
    </div>
  );
}

interface MonthProps extends Month {
  children(day: string): preact.ComponentChild;
}

function MonthTable({ month, weeks, children }: MonthProps) {
  return (
    <table>
      <caption>{monthName(`${month}-01`)}</caption>
      <thead>
        <tr>
          {A_WEEK.map((day) => (
            <th key={day} scope="col">
              <span aria-hidden="true">{weekdayLetter(day)}</span>
              <span class="visually-hidden">{weekdayName(day)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, at) => (
              <td key={day ?? at}>{day && children(day)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  day: string;
  /** Undefined until it is read. */
  count: DayCount | undefined;
  picked: boolean;
  reachable: boolean;
  onPick(day: string): void;
}

function DayButton({ day, count, picked, reachable, onPick }: DayProps) {
  const name = shownParts([longDate(day), ...(count ? happened(count) : [])]);
  return (
    <button
      type="button"
      data-day={day}
      tabIndex={reachable ? 0 : -1}
      class={['day', count && `level-${levelOf(count.met)}`, count?.saved && 'some-saved']
        .filter(Boolean)
        .join(' ')}
      aria-label={name}
      aria-pressed={picked}
      title={name}
      onClick={() => onPick(day)}
    >
      {Number(day.slice(8))}
    </button>
  );
}

function happened({ met, saved }: DayCount): string[] {
  return [
    met > 0 ? countWords('days_met', met) : words('days_missed'),
    ...(saved > 0 ? [countWords('days_saved', saved)] : []),
  ];
}
