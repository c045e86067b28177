import './Met.css';
import { useState } from 'preact/hooks';
import type { Sighting } from '../../../lib/paper/paper';
import { sightingsOf } from '../../../lib/store/read/list';
import { shownDate } from '../../../lib/words/shown-date';
import { shownNumber } from '../../../lib/words/shown-number';
import { countWords, words } from '../../../lib/words/words';
import { useLive } from '../../parts/use-live';
import { listedDay, listingName } from './listing-name';
import { UpvotesChart } from './UpvotesChart';

/** More sightings are shown on request. */
const FIRST = 8;
/** A paper on the listings of ten years: more rows would be slow. */
const MOST = 1000;

/** Where and when a paper was met, newest first, with its upvotes there over time. */
export function Met({ paper }: { paper: string }) {
  const [all, setAll] = useState(false);
  const sightings = useLive(() => sightingsOf(paper), [paper]).value ?? [];
  if (sightings.length === 0) return null;
  const latest = [...sightings].sort((a, b) => b.at - a.at);
  const shown = latest.slice(0, all || latest.length <= FIRST + 1 ? MOST : FIRST);
  const hasUpvotes = latest.some(({ counts }) => counts.upvotes !== undefined);
  const hasRank = latest.some(({ rank }) => rank !== undefined);
  return (
    <section class="met">
      <UpvotesChart sightings={sightings} />
      <table>
        <caption>{words('paper_met')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('met_listing')}</th>
            <th scope="col">{words('met_day')}</th>
            {hasUpvotes && <th scope="col">{words('met_upvotes')}</th>}
            {hasRank && <th scope="col">{words('met_rank')}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((sighting) => (
            <Line
              key={`${sighting.listing} ${sighting.day}`}
              {...{ sighting, hasUpvotes, hasRank }}
            />
          ))}
        </tbody>
      </table>
      {shown.length < latest.length && !all && (
        <button type="button" onClick={() => setAll(true)}>
          {countWords('met_all', Math.min(MOST, latest.length))}
        </button>
      )}
    </section>
  );
}

interface LineProps {
  sighting: Sighting;
  hasUpvotes: boolean;
  hasRank: boolean;
}

function Line({ sighting, hasUpvotes, hasRank }: LineProps) {
  const { counts, rank } = sighting;
  const shown = (count: number | undefined) => (count === undefined ? '' : shownNumber(count));
  return (
    <tr>
      <td dir="auto">{listingName(sighting)}</td>
      <td>{shownDate(listedDay(sighting), true)}</td>
      {hasUpvotes && <td class="met-number">{shown(counts.upvotes)}</td>}
      {hasRank && <td class="met-number">{shown(rank)}</td>}
    </tr>
  );
}
