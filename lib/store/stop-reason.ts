/*
 * When a browser stops a transaction, because the disk is full or for another reason, the requests
 * that are still open fail with an AbortError that does not say why. The transaction knows.
 */

const reasons = new WeakMap<object, DOMException>();

/** Keeps why the browser stops transactions of a connection. */
export function keepStopReasons(connection: IDBDatabase): void {
  // In this phase it runs before the listeners of the request, which report the failure.
  const capture = true;
  connection.addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof IDBRequest) || !target.error) return;
      const reason = target.transaction?.error;
      if (reason && reason !== target.error) reasons.set(target.error, reason);
    },
    capture,
  );
}

/** Why the browser stopped the transaction of a request that failed with this error, if it did. */
export function stopReason(error: object): DOMException | undefined {
  return reasons.get(error);
}
