import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The components loaded so far, by the function that loads them. */
const LOADED = new WeakMap<object, unknown>();

/**
 * A component whose code is loaded when it is first needed; undefined until then. With the same
 * function it is there at once from then on.
 * @param load undefined as long as the component is not needed
 */
export function useLoaded<P>(
  load: (() => Promise<ComponentType<P>>) | undefined,
  onFailure: (error: unknown) => void,
): ComponentType<P> | undefined {
  const [, redraw] = useState({});
  const loaded = load && (LOADED.get(load) as ComponentType<P> | undefined);
  useEffect(() => {
    if (!load || LOADED.has(load)) return undefined;
    let stopped = false;
    load().then(
      (component) => {
        LOADED.set(load, component);
        if (!stopped) redraw({});
      },
      (error) => !stopped && onFailure(error),
    );
    return () => {
      stopped = true;
    };
  }, [load]);
  return loaded;
}
