import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props<P> {
  load(): Promise<ComponentType<P>>;
  /** What the component is given. */
  props: P;
  onFailure(error: unknown): void;
}

/** A component whose code is read when it is first shown. */
export function Lazy<P extends object>({ load, props, onFailure }: Props<P>) {
  const [Loaded, setLoaded] = useState<ComponentType<P>>();
  useEffect(() => {
    load().then((component) => setLoaded(() => component), onFailure);
  }, []);
  return Loaded ? <Loaded {...props} /> : null;
}
