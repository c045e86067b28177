import { useEffect, useRef, useState } from 'preact/hooks';

/** Progress of a job; a total of 0 means that the total is unknown. */
export interface Progress {
  done: number;
  total: number;
}

/** Work that may take long: it reports its progress and stops when the signal aborts. */
export type Work<T> = (
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
) => Promise<T>;

export interface Job<T> {
  progress?: Progress | undefined;
  outcome?: T | undefined;
  /** Why the job failed, for the user. */
  failure?: string | undefined;
  run(work: Work<T>): Promise<void>;
  cancel(): void;
}

type State<T> = Pick<Job<T>, 'progress' | 'outcome' | 'failure'>;

/**
 * Runs one job at a time; cancels it when the component unmounts.
 * @param explain returns the message for a failure
 */
export function useJob<T>(explain: (error: unknown) => string): Job<T> {
  const [state, setState] = useState<State<T>>({});
  const current = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  const run = async (work: Work<T>) => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const { signal } = controller;
    const show = (next: State<T>) => {
      if (!signal.aborted) setState(next);
    };
    show({ progress: { done: 0, total: 0 } });
    try {
      const outcome = await work((done, total) => show({ progress: { done, total } }), signal);
      show({ outcome });
    } catch (error) {
      show({ failure: explain(error) });
    }
  };
  const cancel = () => {
    current.current?.abort();
    setState({});
  };
  return { ...state, run, cancel };
}
