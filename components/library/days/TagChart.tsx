import { shownNumber } from '../../../lib/words/shown-number';
import { words } from '../../../lib/words/words';
import type { Bar } from './bars';

interface Props {
  title: string;
  bars: readonly Bar[];
  /** Shows the papers of a tag. */
  onPick(tag: string): void;
}

const WIDTH = 160;
const HEIGHT = 10;

/** Numbers of papers by tag: a table whose rows have bars. */
export function TagChart({ title, bars, onPick }: Props) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <table class="values tag-chart">
      <caption>{title}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{words('days_column_tag')}</th>
          <th scope="col">{words('days_column_papers')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">
              <button type="button" onClick={() => onPick(label)}>
                <bdi>#{label}</bdi>
              </button>
            </th>
            <td>
              <svg
                height={HEIGHT}
                viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect width={Math.max(1, (value / most) * WIDTH)} height={HEIGHT} rx="2" />
              </svg>
              {shownNumber(value)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
