import { type Inputs, useEffect, useState } from 'preact/hooks';
import { watch } from '../../lib/store/watch';

/** What a query of the store gave last, or why it failed. */
export interface Live<T> {
  value?: T;
  failure?: unknown;
}

/** The value of a query of the store, drawn again whenever what it read changes; of a slow one, once the user pauses. */
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
