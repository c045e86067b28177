import { useEffect, useState } from 'preact/hooks';
import { countPartialAuthors } from '../lib/export';

/** How many of the papers lack names of authors; undefined until it is known. */
export function usePartialAuthors(ids: string[]): number | undefined {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const show = (value: number | undefined) => {
      if (!signal.aborted) setCount(value);
    };
    // Without the count the export works as well; its own failure says why the store can't be read.
    countPartialAuthors(ids, signal).then(show, () => show(undefined));
    return () => controller.abort();
  }, [ids.join('\n')]);
  return count;
}
