import { useRef, useState } from 'preact/hooks';
import { explainFailure, storeFailure } from '../../lib/store/failure';

/** A message about an operation that succeeded or failed. */
export interface Notice {
  text: string;
  /** What is `done` can be undone, what is `undone` can be redone. */
  kind: 'done' | 'undone' | 'info' | 'failed';
  /** The number of the operation in the journal. */
  operation?: number | undefined;
  /** Whether the disk is full, so that room has to be made. */
  full?: boolean;
}

/** A long operation that is under way: numbers of papers, and what cancels it. */
export interface Ongoing {
  done: number;
  total: number;
  cancel(): void;
}

export interface Notices {
  notice: Notice | undefined;
  ongoing: Ongoing | undefined;
  setOngoing(ongoing: Ongoing | undefined): void;
  show(text: string, kind?: Notice['kind'], operation?: number): void;
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
  const [ongoing, setOngoing] = useState<Ongoing>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show: Notices['show'] = (text, kind = 'info', operation) => {
    clearTimeout(timer.current);
    setNotice({ text, kind, operation });
    if (kind !== 'failed') timer.current = setTimeout(() => setNotice(undefined), SHOWN_MS);
  };
  return {
    notice,
    ongoing,
    setOngoing,
    show,
    fail: (error) => {
      show(explainFailure(error), 'failed');
      const full = storeFailure(error).kind === 'disk_full';
      if (full) setNotice((last) => last && { ...last, full });
    },
    close: () => setNotice(undefined),
  };
}
