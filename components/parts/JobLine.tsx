import './JobLine.css';
import type { ComponentChildren } from 'preact';
import { words } from '../../lib/words/words';
import type { Job, Progress } from './use-job';
import { usePatience } from './use-patience';

interface Props<T> {
  job: Job<T>;
  /** What the job does, shown once it takes long. */
  label: string;
  /** Whether it can be stopped without loss. */
  cancellable?: boolean;
  /** What came of it. */
  children: (outcome: T) => ComponentChildren;
}

/** How far a job is, then what came of it or why it failed; told to screen readers. */
export function JobLine<T>({ job, label, cancellable, children }: Props<T>) {
  const { progress, outcome, failure } = job;
  return (
    <div class="job-line">
      {progress && (
        <Waiting
          progress={progress}
          label={label}
          onCancel={cancellable ? job.cancel : undefined}
        />
      )}
      <div role="status">{outcome !== undefined && children(outcome)}</div>
      <div role="alert">{failure !== undefined && <p class="failed">{failure}</p>}</div>
    </div>
  );
}

interface WaitingProps {
  progress: Progress;
  label: string;
  onCancel: (() => void) | undefined;
}

function Waiting({ progress: { done, total }, label, onCancel }: WaitingProps) {
  if (!usePatience()) return null;
  return (
    <>
      <p>{label}</p>
      <progress aria-label={label} {...(total > 0 && { value: done, max: total })} />
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {words('settings_cancel')}
        </button>
      )}
    </>
  );
}
