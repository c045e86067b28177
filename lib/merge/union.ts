/**
 * Both lists together, each value once, sorted. Returns `first` itself when it holds all values.
 */
export function union(
  first: string[],
  second: string[],
  order: (a: string, b: string) => number,
): string[] {
  const all = new Set([...first, ...second]);
  return all.size === new Set(first).size ? first : [...all].sort(order);
}
