import type { Paper, Stamp } from '../paper/paper';

/**
 * The paper without times after `now`, which were stored while the clock was ahead. They become
 * the time just before `now`, so that what is seen now counts as later. Returns the same object
 * when there are none.
 * @param now ms
 */
export function clampTimes<T extends Paper>(paper: T, now: number): T {
  const { firstSeen, lastSeen, stamps, editions, firstUpvotes } = paper;
  const isAhead = (at: number) => at > now;
  const all = [stamps, ...(editions ?? []).flatMap((each) => [{ all: each.stamp }, each.stamps])];
  const times = all.flatMap((each) => Object.values(each ?? {}).map(([, at]) => at));
  const others = [firstSeen, lastSeen, firstUpvotes?.at ?? 0];
  if (![...others, ...times].some(isAhead)) return paper;
  const clamp = (at: number) => (isAhead(at) ? now - 1 : at);
  const clampAll = <S extends object>(of: S): S =>
    // `Object.fromEntries` loses the names of the stamps.
    Object.fromEntries(
      Object.entries(of).map(([field, [rank, at]]: [string, Stamp]) => [field, [rank, clamp(at)]]),
    ) as S;
  return {
    ...paper,
    firstSeen: clamp(firstSeen),
    lastSeen: clamp(lastSeen),
    ...(firstUpvotes && { firstUpvotes: { ...firstUpvotes, at: clamp(firstUpvotes.at) } }),
    ...(stamps && { stamps: clampAll(stamps) }),
    ...(editions && {
      editions: editions.map((each) => ({
        ...each,
        ...clampAll({ stamp: each.stamp }),
        ...(each.stamps && { stamps: clampAll(each.stamps) }),
      })),
    }),
  };
}
