import { useRef } from 'preact/hooks';
import { importItems } from '../lib/store/import';
import { words } from '../lib/words';
import { importFailure } from './failure-text';
import { type Imported, ImportOutcome } from './ImportOutcome';
import { JobLine } from './JobLine';
import { isInTab, openSettingsTab } from './place';
import { readBackup } from './read-backup';
import { useJob } from './use-job';

/** Takes a backup in: reads it, stores all of it or nothing, tells what came in and offers to undo it. */
export function ImportFile() {
  const job = useJob<Imported>(importFailure);
  const field = useRef<HTMLInputElement>(null);
  const pick = async () => {
    if (await isInTab()) field.current?.click();
    else await openSettingsTab();
  };
  const take = (file: File) =>
    job.run(async () => {
      const { items, problems } = await readBackup(file, Date.now());
      const result = await importItems(items, Date.now());
      return { ...result, total: items.length, problems };
    });
  const onChange = () => {
    const input = field.current;
    const file = input?.files?.[0];
    if (!input || !file) return;
    take(file);
    // The same file may be picked again.
    input.value = '';
  };
  return (
    <>
      <button type="button" class="quiet" disabled={job.progress !== undefined} onClick={pick}>
        {words('import_pick')}
      </button>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        aria-label={words('import_pick')}
        hidden
        onChange={onChange}
      />
      <JobLine job={job} label={words('import_running')}>
        {(imported) => <ImportOutcome imported={imported} />}
      </JobLine>
    </>
  );
}
