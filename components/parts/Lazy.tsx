import type { ComponentType } from 'preact';
import { useLoaded } from './use-loaded';

interface Props<P> {
  /** The same function each time: another one loads another component. */
  load(): Promise<ComponentType<P>>;
  /** Props of the component. */
  props: P;
  onFailure(error: unknown): void;
}

/** A component whose code is loaded when it is first rendered. */
export function Lazy<P extends object>({ load, props, onFailure }: Props<P>) {
  const Loaded = useLoaded(load, onFailure);
  return Loaded ? <Loaded {...props} /> : null;
}
