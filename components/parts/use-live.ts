import { type Inputs, useEffect, useState } from 'preact/hooks';
import { watch } from '../../lib/store/watch';

/** The last result of a query of the store, or the error it failed with. */
export interface Live<T> {
  value?: T;
  failure?: unknown;
}

/**
 * The result of a query of the store, updated whenever the data it read change. With `slow`, it
 * runs while the user is not typing.
 */
export function useLive<T>(query: () => Promise<T>, inputs: Inputs, slow = false): Live<T> {
  const [state, setState] = useState<Live<T>>({});
  useEffect(
    () =>
      watch(
        query,
        (value) => setState({ value }),
        (failure) => setState((last) => ({ ...last, failure })),
        slow,
      ),
    inputs,
  );
  return state;
}
