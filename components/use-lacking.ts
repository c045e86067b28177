import { useEffect, useState } from 'preact/hooks';
import { findLacking, type Lacking } from '../lib/export';

/** What the papers lack for a citation; undefined until it is known. */
export function useLacking(ids: string[]): Lacking | undefined {
  const [lacking, setLacking] = useState<Lacking>();
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const show = (value: Lacking | undefined) => {
      if (!signal.aborted) setLacking(value);
    };
    // Without it the export works as well; its own failure says why the store can't be read.
    findLacking(ids, signal).then(show, () => show(undefined));
    return () => controller.abort();
  }, [ids.join('\n')]);
  return lacking;
}
