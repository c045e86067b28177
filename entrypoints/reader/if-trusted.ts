/**
 * A handler for what the user did. A page's own scripts can click and press keys too, but the browser marks only events
 * of real input as trusted; the others are ignored.
 */
export function ifTrusted<E extends Event>(handle: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) handle(event);
  };
}
