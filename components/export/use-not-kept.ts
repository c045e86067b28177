import { useEffect, useState } from 'preact/hooks';
import type { Format } from '../../lib/exchange/format';
import type { NotKept } from '../../lib/exchange/kept';
import { findNotKept } from '../../lib/jobs/export';

/** What a file of the format would not keep of the papers; undefined while it is being found. */
export function useNotKept(ids: string[], format: Format): NotKept | undefined {
  const [found, setFound] = useState<NotKept>();
  useEffect(() => {
    const abort = new AbortController();
    const show = (value?: NotKept) => {
      if (!abort.signal.aborted) setFound(value);
    };
    show();
    findNotKept(ids, format, abort.signal).then(show, () => show());
    return () => abort.abort();
  }, [ids.join('\n'), format]);
  return found;
}
