import './BackupSettings.css';
import { useEffect, useState } from 'preact/hooks';
import { type BackupFault, backUp, backupFault } from '../../lib/backup/daily';
import { type BackupRow, listBackups } from '../../lib/backup/database';
import { explainFailure } from '../../lib/store/failure';
import { words } from '../../lib/words/words';
import { JobLine } from '../parts/JobLine';
import { useJob } from '../parts/use-job';
import { BackupList } from './BackupList';
import { BackupPlaces } from './BackupPlaces';

interface State {
  rows: BackupRow[];
  fault: BackupFault | undefined;
}

/** The stored backups, a button that makes one, and where copies go. */
export function BackupSettings({ onRestore }: { onRestore(): void }) {
  const [state, setState] = useState<State>();
  const [failure, setFailure] = useState<string>();
  const making = useJob<string>(explainFailure);
  const look = () =>
    Promise.all([listBackups(), backupFault()]).then(
      ([rows, fault]) => setState({ rows, fault }),
      (error) => setFailure(explainFailure(error)),
    );
  useEffect(() => {
    look();
  }, []);
  const make = () =>
    making.run(async () => {
      const made = await backUp(Date.now(), true).finally(look);
      return words(made ? 'backup_made' : 'backup_empty');
    });
  const onRestored = () => {
    // Its report is outdated.
    making.cancel();
    onRestore();
  };
  return (
    <section class="backups">
      <h2>{words('backup_title')}</h2>
      <p class="hint">{words('backup_hint')}</p>
      {state?.fault && <p class="warning">{state.fault.why}</p>}
      <div role="alert">{failure}</div>
      {state?.rows.length === 0 && <p>{words('backup_none')}</p>}
      {state && <BackupList rows={state.rows} onRestored={onRestored} />}
      <div class="panel-buttons">
        <button type="button" class="quiet" disabled={!!making.progress} onClick={make}>
          {words('backup_now')}
        </button>
        <JobLine job={making} label={words('backup_running')}>
          {(text) => <p>{text}</p>}
        </JobLine>
      </div>
      <BackupPlaces onChange={look} />
    </section>
  );
}
