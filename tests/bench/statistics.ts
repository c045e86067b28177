/** One line of figures, as it is printed. */
export interface Figures {
  name: string;
  /** Papers, or what else the name says it is of. */
  size: number;
  unit: string;
  p50: number;
  p95: number;
  /** How many times it was measured. */
  n: number;
}

/**
 * The figures of some measurements, rounded to a tenth.
 * @throws Error when one of them is missing or no number: a time that was not measured is no time
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

/** The smallest of the values that so large a share of them does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}
