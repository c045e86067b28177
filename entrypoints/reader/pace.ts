/** Time since the page was opened, in ms: a clock that is never set. */
export const uptime = () => performance.now();

/** Time after which the page's own tasks run, in ms. */
const SLICE_MS = 12;

/**
 * Returns a function to await between the steps of long work. It yields to the page's tasks once
 * the current time slice is used up.
 */
export function createPace(): () => Promise<void> {
  let end = uptime() + SLICE_MS;
  return async () => {
    if (uptime() < end) return;
    // Unlike a timer, this is not throttled in a hidden tab.
    await scheduler.postTask(() => {});
    end = uptime() + SLICE_MS;
  };
}
