import { shownDate } from '../../../lib/words/shown-date';
import { shownNumber } from '../../../lib/words/shown-number';
import { words } from '../../../lib/words/words';
import { Folded } from './Folded';
import type { ReadYear } from './use-year';

interface Props {
  days: ReadYear['days'];
  onPick(day: string): void;
}

/** The values behind the calendar: the days with papers, the newest first. */
export function DaysTable({ days, onPick }: Props) {
  return (
    <Folded label={words('days_table')}>
      <table class="values">
        <thead>
          <tr>
            <th scope="col">{words('met_day')}</th>
            <th scope="col">{words('days_column_met')}</th>
            <th scope="col">{words('days_column_saved')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(([day, { met, saved }]) => (
            <tr key={day}>
              <th scope="row">
                <button type="button" onClick={() => onPick(day)}>
                  {shownDate(day, true)}
                </button>
              </th>
              <td>{shownNumber(met)}</td>
              <td>{shownNumber(saved)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Folded>
  );
}
