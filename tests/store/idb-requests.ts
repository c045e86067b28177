/** The requests that were sent to IndexedDB. */
export interface Requests {
  /** How often each method was called; steps of a cursor are calls of `continue`. */
  calls: Record<string, number>;
  /** The most rows or keys that one request returned, and the most steps of one cursor. */
  most: number;
  /** How often requests were sent after an answer had been awaited. */
  rounds: number;
}

const READS = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'];
const WRITES = ['put', 'add', 'delete', 'clear'];

let current: Requests = nothing();
let answered = true;

function nothing(): Requests {
  return { calls: {}, most: 0, rounds: 0 };
}

/** Starts to count the requests of this page; call it once, after `fake-indexeddb/auto`. */
export function countRequests(): void {
  for (const store of [IDBObjectStore.prototype, IDBIndex.prototype])
    for (const name of [...READS, ...WRITES]) wrap(store, name, noteResult);
  const steps = new WeakMap<object, number>();
  for (const name of ['continue', 'continuePrimaryKey', 'advance'])
    wrap(IDBCursor.prototype, name, (_, cursor) => {
      const count = (steps.get(cursor) ?? 0) + 1;
      steps.set(cursor, count);
      current.most = Math.max(current.most, count);
    });
}

/** The requests since the last call. */
export function takeRequests(): Requests {
  const taken = current;
  current = nothing();
  answered = true;
  return taken;
}

function noteResult(request: unknown): void {
  if (!(request instanceof IDBRequest)) return;
  request.addEventListener('success', () => {
    answered = true;
    if (Array.isArray(request.result)) current.most = Math.max(current.most, request.result.length);
  });
}

function wrap(target: object, name: string, note: (result: unknown, owner: object) => void): void {
  const original: unknown = Reflect.get(target, name);
  if (typeof original !== 'function') return;
  Reflect.set(target, name, function (this: object, ...args: unknown[]) {
    current.calls[name] = (current.calls[name] ?? 0) + 1;
    if (answered) current.rounds++;
    answered = false;
    const result: unknown = Reflect.apply(original, this, args);
    note(result, this);
    return result;
  });
}
