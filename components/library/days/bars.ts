/** A value with its label. */
export interface Bar {
  label: string;
  value: number;
}

/**
 * The papers of each year, without gaps and the oldest first; what is older than the last `most`
 * years is left out.
 * @param counts by year
 */
export function yearBars(counts: readonly { value: string; count: number }[], most: number): Bar[] {
  const known = new Map(counts.map(({ value, count }) => [Number(value), count]));
  const years = [...known.keys()];
  if (years.length === 0) return [];
  const last = Math.max(...years);
  const first = Math.max(Math.min(...years), last - most + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    label: String(first + at),
    value: known.get(first + at) ?? 0,
  }));
}
