import { shownNumber } from '../../../lib/words/shown-number';
import { words } from '../../../lib/words/words';
import type { Bar } from './bars';
import { Folded } from './Folded';

interface Props {
  title: string;
  bars: readonly Bar[];
  /** The heading of the column of labels. */
  column: string;
  /** Shows the papers of a bar. */
  onPick(label: string): void;
}

const STEP = 34;
const WIDTH = 22;
const HEIGHT = 96;
/** Room for the number above a bar, and for the label below it. */
const ABOVE = 16;
const BELOW = 18;

/** Numbers as upright bars; the table behind them holds the values. */
export function BarChart({ title, bars, column, onPick }: Props) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const width = bars.length * STEP;
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <div class="chart-scroll">
        <svg
          width={width}
          height={ABOVE + HEIGHT + BELOW}
          viewBox={`0 0 ${width} ${ABOVE + HEIGHT + BELOW}`}
          role="img"
          aria-label={title}
        >
          {bars.map(({ label, value }, at) => {
            const height = value === 0 ? 0 : Math.max(1, Math.round((value / most) * HEIGHT));
            const [left, top] = [at * STEP + (STEP - WIDTH) / 2, ABOVE + HEIGHT - height];
            return (
              <g key={label}>
                <rect x={left} y={top} width={WIDTH} height={height} rx="2" />
                <text x={left + WIDTH / 2} y={top - 4}>
                  {value > 0 && shownNumber(value)}
                </text>
                <text x={left + WIDTH / 2} y={ABOVE + HEIGHT + 13}>
                  {label}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
      <Folded label={words('days_table')}>
        <table class="values">
          <thead>
            <tr>
              <th scope="col">{column}</th>
              <th scope="col">{words('days_column_papers')}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">
                  <button type="button" onClick={() => onPick(label)}>
                    {label}
                  </button>
                </th>
                <td>{shownNumber(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Folded>
    </figure>
  );
}
