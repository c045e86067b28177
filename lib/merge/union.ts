/** Both lists as one, each value once, in order. A list that holds all of the other comes back as it is. */
export function union(
  first: string[],
  second: string[],
  order: (a: string, b: string) => number,
): string[] {
  const all = new Set([...first, ...second]);
  return all.size === new Set(first).size ? first : [...all].sort(order);
}
