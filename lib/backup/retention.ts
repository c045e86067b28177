import { DAY_MS } from '../text/time';

const DAYS = 7;
const WEEKS = 4;

/**
 * Which backups are kept: the newest of each of the last 7 days and of each of the last 4 weeks,
 * and the newest of all. Days and weeks are counted back from now, so that neither time zones nor
 * the first day of the week matter. Of those in the future, made while the clock was wrong, one is
 * kept in addition.
 * @param times of the backups, ms
 * @param now ms
 */
export function keptBackups(times: readonly number[], now: number): Set<number> {
  const kept = new Set<number>();
  const taken = new Set<string>();
  for (const time of [...times].sort((a, b) => b - a)) {
    const places = placesAt(now - time).filter((place) => !taken.has(place));
    if (places.length === 0) continue;
    for (const place of places) taken.add(place);
    kept.add(time);
  }
  return kept;
}

/** The periods of which a backup of that age can be the newest. */
function placesAt(age: number): string[] {
  if (age < 0) return ['to come'];
  const day = Math.floor(age / DAY_MS);
  const week = Math.floor(day / 7);
  return [
    ...(day < DAYS ? [`day ${day}`] : []),
    ...(week < WEEKS ? [`week ${week}`] : []),
    'newest',
  ];
}
