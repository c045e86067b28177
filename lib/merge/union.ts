/**
 * Both lists together, each value once, sorted. Returns `first` itself when it equals the result.
 */
export function union(
  first: string[],
  second: string[],
  order: (a: string, b: string) => number,
): string[] {
  const all = [...new Set([...first, ...second])].sort(order);
  const same = all.length === first.length && all.every((value, place) => value === first[place]);
  return same ? first : all;
}
