/** One line of printed figures. */
export interface Figures {
  name: string;
  /** Number of papers, or of what the name says. */
  size: number;
  unit: string;
  p50: number;
  p95: number;
  /** Number of measurements. */
  n: number;
}

/**
 * Returns the figures of some measurements, rounded to a tenth.
 * @throws Error if there is no measurement, or one is not a number
 */
export function figuresOf(
  name: string,
  size: number,
  unit: string,
  values: readonly number[],
): Figures {
  if (values.length === 0) throw new Error(`“${name}” was not measured`);
  if (!values.every(Number.isFinite)) throw new Error(`“${name}” gave no number: ${values}`);
  const at = (share: number) => Math.round(percentile(values, share) * 10) / 10;
  return { name, size, unit, p50: at(0.5), p95: at(0.95), n: values.length };
}

/** Returns the smallest value that is not exceeded by the given share of values (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}
