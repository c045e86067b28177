/** Time after which the page's own tasks run, in ms. */
const SLICE_MS = 12;

/**
 * Returns a function to await between the steps of long work. It yields to the page's tasks once
 * the current time slice is used up.
 */
export function createPace(): () => Promise<void> {
  let end = performance.now() + SLICE_MS;
  return async () => {
    if (performance.now() < end) return;
    await nextTask();
    end = performance.now() + SLICE_MS;
  };
}

/**
 * Resolves after the tasks that are already queued. Unlike a timer, a message is not throttled in a
 * hidden tab.
 */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
