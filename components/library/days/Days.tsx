import './Days.css';
import { dayAt } from '../../../lib/paper/dates';
import { facetClause } from '../../../lib/search/query/write-clause';
import { words } from '../../../lib/words/words';
import { StoreFailure } from '../../list/StoreFailure';
import type { ViewProps } from '../view';
import { BarChart } from './BarChart';
import { Calendar } from './Calendar';
import { DayDetail } from './DayDetail';
import { DaysTable } from './DaysTable';
import { TagChart } from './TagChart';
import { useCharts } from './use-charts';
import { useYear } from './use-year';

/** The papers met and saved on each day of a year, and the collection by year and tag. */
export function Days({ finder, address, go }: ViewProps) {
  const { more } = address;
  const today = dayAt(Date.now());
  const [day, thisYear] = [more['day'], Number(today.slice(0, 4))];
  const asked = Number(more['year'] ?? day?.slice(0, 4));
  const year = asked > 0 && asked <= thisYear ? asked : thisYear;
  const read = useYear(year, today);
  const { first, failure } = read;
  const charts = useCharts(finder);
  const showYear = (next: number) => go({ more: { year: String(next) } });
  const pick = (picked: string) => go({ more: { year: picked.slice(0, 4), day: picked } });
  const showSaved = (text: string) => go({ view: 'saved', text });
  return (
    <div class="days">
      <header>
        <h2>{words('days_title', year)}</h2>
        <button
          type="button"
          disabled={year <= Number(first?.slice(0, 4) ?? thisYear)}
          onClick={() => showYear(year - 1)}
        >
          <span aria-hidden="true">‹ </span>
          {year - 1}
        </button>
        <button type="button" disabled={year >= thisYear} onClick={() => showYear(year + 1)}>
          {year + 1}
          <span aria-hidden="true"> ›</span>
        </button>
      </header>
      {failure !== undefined && <StoreFailure failure={failure} />}
      {first !== undefined && !read.hasPapers && <p>{words('days_none')}</p>}
      {first !== undefined && read.hasPapers && (
        <>
          <p class="days-key">{words('days_key')}</p>
          <DayDetail
            day={day?.startsWith(String(year)) ? day : undefined}
            read={read}
            onMet={(text) => go({ view: 'met', text })}
            onSaved={showSaved}
          />
          <Calendar {...{ year, first, today }} on={read.on} picked={day} onPick={pick} />
          <DaysTable days={read.days} onPick={pick} />
        </>
      )}
      {charts && charts.years.length > 0 && (
        <BarChart
          title={words('days_years')}
          column={words('days_column_year')}
          bars={charts.years}
          onPick={(label) => showSaved(facetClause('year', label))}
        />
      )}
      {charts && charts.tags.length > 0 && (
        <TagChart
          title={words('days_tags')}
          bars={charts.tags}
          onPick={(tag) => showSaved(facetClause('tag', tag))}
        />
      )}
    </div>
  );
}
