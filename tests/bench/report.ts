/** Prints one line of figures: the middle one and the 95th in a hundred. */
export function report(name: string, size: number, unit: string, values: number[]): void {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN);
  console.log(JSON.stringify({ name, size, unit, p50: at(0.5), p95: at(0.95) }));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
