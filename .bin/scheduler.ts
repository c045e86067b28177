/**
 * `scheduler.postTask` for Node and happy-dom, which lack it: the callback runs after the tasks
 * that are queued. Fake timers don't hold it back.
 */
function postTask<T>(callback: () => T): Promise<T> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(callback());
    };
    port2.postMessage(0);
  });
}

if (!('scheduler' in globalThis))
  Object.defineProperty(globalThis, 'scheduler', { value: { postTask } });
