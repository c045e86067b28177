/**
 * Wraps an event handler so that it runs only for input of the user. Scripts of a page can also
 * click and press keys, but the browser marks only real input as trusted.
 */
export function ifTrusted<E extends Event>(handle: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) handle(event);
  };
}
