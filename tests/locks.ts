/**
 * Web Locks for Node and happy-dom, which lack them: requests of one name are granted one by one.
 * Only the form `request(name, callback)` is there, which is all that Offprint uses.
 */
const held = new Map<string, Promise<unknown>>();

function request<T>(name: string, callback: () => Promise<T>): Promise<T> {
  const granted = (held.get(name) ?? Promise.resolve()).then(callback);
  held.set(
    name,
    granted.catch(() => undefined),
  );
  return granted;
}

globalThis.navigator ??= {} as Navigator;
if (!navigator.locks) Object.defineProperty(navigator, 'locks', { value: { request } });
