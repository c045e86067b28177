import './UpvotesChart.css';
import { dayAt } from '../../../lib/paper/dates';
import type { Sighting } from '../../../lib/paper/paper';
import { shownDate } from '../../../lib/words/shown-date';
import { shownNumber } from '../../../lib/words/shown-number';
import { words } from '../../../lib/words/words';
import { linePoints } from '../../parts/line-points';

const SIZE = { width: 320, height: 56 };
/** Radius of a point, which must not be cut at the edges. */
const RADIUS = 2.5;

/** The upvotes of a paper over time, as a line; the table below it holds the values. */
export function UpvotesChart({ sightings }: { sightings: readonly Sighting[] }) {
  const known = sightings
    .flatMap(({ at, counts }) =>
      counts.upvotes === undefined ? [] : { at, value: counts.upvotes },
    )
    .sort((a, b) => a.at - b.at);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first.at === last.at) return null;
  const points = linePoints(known, SIZE, RADIUS);
  const side = ({ at, value }: { at: number; value: number }) =>
    [shownNumber(value), shownDate(dayAt(at), true)] as const;
  return (
    <svg
      class="upvotes-chart"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={words('met_chart', ...side(first), ...side(last))}
    >
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={RADIUS} />
      ))}
    </svg>
  );
}
