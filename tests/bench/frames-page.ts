/* Runs in the popup: measures the time between frames. */

declare global {
  var frameTimes: { start(): void; stop(): number };
}

let longest = 0;
let last = 0;
let running = false;

globalThis.frameTimes = {
  start: () => {
    longest = 0;
    last = performance.now();
    running = true;
    requestAnimationFrame(measure);
  },
  /** Returns the longest time between two frames since the start, ms. */
  stop: () => {
    running = false;
    return Math.max(longest, performance.now() - last);
  },
};

function measure(): void {
  if (!running) return;
  const now = performance.now();
  longest = Math.max(longest, now - last);
  last = now;
  requestAnimationFrame(measure);
}
