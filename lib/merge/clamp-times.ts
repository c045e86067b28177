import type { Paper } from '../paper/paper';

/**
 * The paper without times after `now`, which were stored while the clock was ahead. They become
 * the time just before `now`, so that what is seen now counts as later. Returns the same object
 * when there are none.
 * @param now ms
 */
export function clampTimes<T extends Paper>(paper: T, now: number): T {
  const { firstSeen, lastSeen, stamps } = paper;
  const isAhead = (at: number) => at > now;
  const times = Object.values(stamps ?? {}).map(([, at]) => at);
  if (![firstSeen, lastSeen, ...times].some(isAhead)) return paper;
  const clamp = (at: number) => (isAhead(at) ? now - 1 : at);
  return {
    ...paper,
    firstSeen: clamp(firstSeen),
    lastSeen: clamp(lastSeen),
    ...(stamps && {
      stamps: Object.fromEntries(
        Object.entries(stamps).map(([field, [rank, at]]) => [field, [rank, clamp(at)]]),
      ),
    }),
  };
}
