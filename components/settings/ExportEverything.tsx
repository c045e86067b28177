import { backup } from '../../lib/exchange/offprint/backup';
import { listIds } from '../../lib/store/read/list';
import { words } from '../../lib/words/words';
import { JobLine } from '../parts/JobLine';
import { useExport } from '../parts/use-export';

/** Exports a backup: every paper with its entry and sightings in one file. */
export function ExportEverything() {
  const { job, save } = useExport();
  const exportAll = () => save(() => listIds({ scope: 'seen' }), backup);
  return (
    <>
      <button type="button" class="quiet" disabled={job.progress !== undefined} onClick={exportAll}>
        {words('settings_export_all')}
      </button>
      <JobLine job={job} label={words('settings_exporting')} cancellable>
        {(text) => <p>{text}</p>}
      </JobLine>
    </>
  );
}
