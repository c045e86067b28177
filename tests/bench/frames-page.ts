/* Runs in the popup or the library: measures the time between frames. */

declare global {
  var frameTimes: { start(): void; stop(): number; late(): number };
}

/** Longer frames are noticed, ms. */
const LATE_MS = 50;

let longest = 0;
let late = 0;
let last = 0;
let running = false;

globalThis.frameTimes = {
  start: () => {
    longest = 0;
    late = 0;
    last = performance.now();
    running = true;
    requestAnimationFrame(measure);
  },
  /** Returns the longest time between two frames since the start, ms. */
  stop: () => {
    running = false;
    return Math.max(longest, performance.now() - last);
  },
  /** Returns the number of frames over 50 ms since the start. */
  late: () => late,
};

function measure(): void {
  if (!running) return;
  const now = performance.now();
  longest = Math.max(longest, now - last);
  if (now - last > LATE_MS) late++;
  last = now;
  requestAnimationFrame(measure);
}
