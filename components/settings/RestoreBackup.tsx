import { useEffect } from 'preact/hooks';
import { openBackup } from '../../lib/backup/open';
import type { ImportProblem } from '../../lib/exchange/problem';
import { explainFailure } from '../../lib/store/failure';
import {
  type Backup,
  previewRestore,
  type RestoreMode,
  type RestorePreview,
  restore,
} from '../../lib/store/import/restore';
import { countWords, words } from '../../lib/words/words';
import { importFailure } from '../parts/import-failure';
import { importText } from '../parts/import-text';
import { JobLine } from '../parts/JobLine';
import { useJob } from '../parts/use-job';

interface Opened extends RestorePreview {
  backup: Backup;
  problems: ImportProblem[];
}

interface Props {
  at: number;
  onRestored(): void;
  onClose(): void;
}

/** What restoring a backup would change, and the two ways to restore it. */
export function RestoreBackup({ at, onRestored, onClose }: Props) {
  const opening = useJob<Opened>(importFailure);
  const restoring = useJob<string>(explainFailure);
  useEffect(() => {
    opening.run(async (onProgress, signal) => {
      const { items, apart = [], records = [], problems } = await openBackup(at);
      const backup = { items, apart, records };
      const preview = await previewRestore(backup, Date.now(), { onProgress, signal });
      return { ...preview, backup, problems };
    });
  }, []);
  const take = (backup: Backup, mode: RestoreMode) =>
    restoring.run(async (onProgress, signal) => {
      const done = await restore(backup, mode, Date.now(), { onProgress, signal });
      onRestored();
      return done ? countWords('backup_restored', done.count) : words('backup_same');
    });
  return (
    <div class="restore">
      <JobLine job={opening} label={words('backup_reading')} cancellable>
        {(opened) =>
          restoring.outcome === undefined && (
            <Choice opened={opened} busy={!!restoring.progress} onTake={take} onClose={onClose} />
          )
        }
      </JobLine>
      <JobLine job={restoring} label={words('backup_restoring')} cancellable>
        {(text) => <p>{text}</p>}
      </JobLine>
    </div>
  );
}

interface ChoiceProps {
  opened: Opened;
  busy: boolean;
  onTake(backup: Backup, mode: RestoreMode): void;
  onClose(): void;
}

function Choice({ opened, busy, onTake, onClose }: ChoiceProps) {
  const { backup, problems, missing, different, since, records } = opened;
  const facts = [
    missing > 0 && countWords('backup_missing', missing),
    different > 0 && countWords('backup_different', different),
    since > 0 && countWords('backup_since', since),
    records > 0 && countWords('backup_records', records),
  ].filter((text) => text !== false);
  return (
    <>
      {problems.length > 0 && (
        <p class="warning">
          {words('backup_damaged', problems.slice(0, 3).map(importText).join(' '))}
        </p>
      )}
      <p>{facts.length > 0 ? facts.join(' ') : words('backup_same')}</p>
      <div class="panel-buttons">
        {missing > 0 && (
          <button
            type="button"
            class="primary"
            disabled={busy}
            onClick={() => onTake(backup, 'missing')}
          >
            {words('backup_bring_back')}
          </button>
        )}
        {facts.length > 0 && (
          <button
            type="button"
            class="quiet"
            disabled={busy}
            onClick={() => onTake(backup, 'exact')}
          >
            {words('backup_set_back')}
          </button>
        )}
        <button type="button" class="quiet" disabled={busy} onClick={onClose}>
          {words('backup_cancel')}
        </button>
      </div>
    </>
  );
}
