import { loadavg } from 'node:os';
import { figuresOf } from './statistics';

/** Prints one line of figures on standard output. */
export function report(name: string, size: number, unit: string, values: readonly number[]): void {
  console.log(JSON.stringify(figuresOf(name, size, unit, values)));
}

/** Prints on standard error the current step, the elapsed time and the load of the machine. */
export function progress(text: string): void {
  const seconds = Math.round(performance.now() / 1000);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  console.error(`${seconds} s, load ${load}: ${text}`);
}
