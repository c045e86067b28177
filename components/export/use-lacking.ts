import { useEffect, useState } from 'preact/hooks';
import { findLacking, type Lacking } from '../../lib/jobs/export';
import { type CorrectionChange, setCorrections } from '../../lib/store/edit/edit';

const NOTHING: Lacking = { authors: [], date: [] };

/**
 * Returns the papers that lack fields needed for a citation; none until they are known. `correct`
 * corrects one.
 */
export function useLacking(ids: string[]) {
  const [lacking, setLacking] = useState(NOTHING);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const show = (value: Lacking) => {
      if (!signal.aborted) setLacking(value);
    };
    // Export works without this list. If the store can't be read, the export reports that itself.
    findLacking(ids, signal).then(show, () => show(NOTHING));
    return () => controller.abort();
  }, [ids.join('\n'), turn]);
  const correct = async (paper: string, change: CorrectionChange | undefined) => {
    await setCorrections(paper, change, Date.now());
    setTurn((last) => last + 1);
  };
  return { ...lacking, correct };
}
