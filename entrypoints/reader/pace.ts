/** After so long the page gets its turn. */
const SLICE_MS = 12;

/** Makes a function to await between the steps of a long work: it lets the page go first once a slice of time is used up. */
export function createPace(): () => Promise<void> {
  let end = performance.now() + SLICE_MS;
  return async () => {
    if (performance.now() < end) return;
    await nextTask();
    end = performance.now() + SLICE_MS;
  };
}

/** The end of the queue in which the page's own tasks wait. Unlike a timer it is not held back in a hidden tab. */
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
