import { useRef, useState } from 'preact/hooks';
import { explainFailure } from '../../lib/store/failure';

/** A message about an operation that succeeded or failed. */
export interface Notice {
  text: string;
  kind: 'done' | 'info' | 'failed';
}

export interface Notices {
  notice: Notice | undefined;
  show(text: string, kind?: Notice['kind']): void;
  fail(error: unknown): void;
  close(): void;
}

const SHOWN_MS = 8000;

/**
 * The message in the footer. A failure stays until the next message, any other for at most eight
 * seconds.
 */
export function useNotice(): Notices {
  const [notice, setNotice] = useState<Notice>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = (text: string, kind: Notice['kind'] = 'info') => {
    clearTimeout(timer.current);
    setNotice({ text, kind });
    if (kind !== 'failed') timer.current = setTimeout(() => setNotice(undefined), SHOWN_MS);
  };
  return {
    notice,
    show,
    fail: (error) => show(explainFailure(error), 'failed'),
    close: () => setNotice(undefined),
  };
}
