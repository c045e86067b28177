import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props<P> {
  load(): Promise<ComponentType<P>>;
  /** Props of the component. */
  props: P;
  onFailure(error: unknown): void;
}

/** A component whose code is loaded when it is first rendered. */
export function Lazy<P extends object>({ load, props, onFailure }: Props<P>) {
  const [Loaded, setLoaded] = useState<ComponentType<P>>();
  useEffect(() => {
    load().then((component) => setLoaded(() => component), onFailure);
  }, []);
  return Loaded ? <Loaded {...props} /> : null;
}
