import { afterEach } from 'vitest';

/** Setup file of the tests: reports which functions each test was the first to run. */

declare global {
  var functionsRan: Set<string>;
}

globalThis.functionsRan = new Set();

afterEach(({ task }) => {
  Object.assign(task.meta, { ran: [...globalThis.functionsRan] });
  globalThis.functionsRan.clear();
});
