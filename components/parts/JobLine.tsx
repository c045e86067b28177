import './JobLine.css';
import type { ComponentChildren } from 'preact';
import { words } from '../../lib/words/words';
import type { Job, Progress } from './use-job';
import { usePatience } from './use-patience';

interface Props<T> {
  job: Job<T>;
  /** Description of the job, shown once it takes long. */
  label: string;
  /** Whether the job can be stopped without loss. */
  cancellable?: boolean;
  /** Renders the outcome. */
  children: (outcome: T) => ComponentChildren;
}

/** The progress of a job, then its outcome or failure; announced by screen readers. */
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
