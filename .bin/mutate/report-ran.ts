import { afterEach } from 'vitest';

/** Runs beside each file of tests: reports which functions each test ran first. */

declare global {
  var functionsRan: Set<string>;
}

globalThis.functionsRan = new Set();

afterEach(({ task }) => {
  Object.assign(task.meta, { ran: [...globalThis.functionsRan] });
  globalThis.functionsRan.clear();
});
