const DAY_MS = 24 * 3600 * 1000;
const DAYS = 7;
const WEEKS = 4;

/**
 * Which backups are kept: the newest of each of the last 7 days and of each of the last 4 weeks, and the newest of all.
 * Days and weeks are counted back from now, so that neither time zones nor the turn of a week lose one.
 * @param times of the backups, ms
 * @param now ms
 */
export function keptBackups(times: readonly number[], now: number): Set<number> {
  const kept = new Set<number>();
  const taken = new Set<string>();
  for (const time of [...times].sort((a, b) => b - a)) {
    // A clock that was wrong must not cost a backup of the future.
    const age = Math.max(0, now - time);
    const day = Math.floor(age / DAY_MS);
    const week = Math.floor(day / 7);
    const places = [
      ...(day < DAYS ? [`day ${day}`] : []),
      ...(week < WEEKS ? [`week ${week}`] : []),
      ...(kept.size === 0 ? ['newest'] : []),
    ].filter((place) => !taken.has(place));
    if (places.length === 0) continue;
    for (const place of places) taken.add(place);
    kept.add(time);
  }
  return kept;
}
