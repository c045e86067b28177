import { loadavg } from 'node:os';
import { figuresOf } from './statistics';

/** Prints one line of figures on standard output. */
export function report(name: string, size: number, unit: string, values: readonly number[]): void {
  console.log(JSON.stringify(figuresOf(name, size, unit, values)));
}

/** Says on standard error what is done now, since when, and how busy the machine is. */
export function progress(text: string): void {
  const seconds = Math.round(performance.now() / 1000);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  console.error(`${seconds} s, load ${load}: ${text}`);
}
