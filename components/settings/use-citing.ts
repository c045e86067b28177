import { useEffect, useState } from 'preact/hooks';
import { getWriting, setWriting, type Writing, watchWriting } from '../../lib/settings/citing';
import { words } from '../../lib/words/words';

/** How the user wants papers written, as it is now; undefined until it is read. */
export interface LiveWriting {
  writing: Writing | undefined;
  /** Why it could not be read or changed, in words. */
  failure: string | undefined;
  change(some: Partial<Writing>): void;
}

export function useWriting(): LiveWriting {
  const [writing, show] = useState<Writing>();
  const [failure, setFailure] = useState<string>();
  const fail = (error: unknown) =>
    setFailure(words('settings_failed', error instanceof Error ? error.message : String(error)));
  useEffect(() => {
    getWriting().then(show, fail);
    return watchWriting(show);
  }, []);
  const change = (some: Partial<Writing>) => {
    setWriting(some).then(() => setFailure(undefined), fail);
  };
  return { writing, failure, change };
}
