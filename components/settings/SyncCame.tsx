import { explainFailure } from '../../lib/store/failure';
import { listCame, undoCame } from '../../lib/store/travel/came';
import type { MachineDocument } from '../../lib/store/travel/records';
import { readable } from '../../lib/text/tex';
import { DAY_MS } from '../../lib/text/time';
import { shownTime } from '../../lib/words/shown-time';
import { words } from '../../lib/words/words';
import { JobLine } from '../parts/JobLine';
import { useJob } from '../parts/use-job';
import { useLive } from '../parts/use-live';

/** Most changes that are listed. */
const MOST_CAME = 100;

/** What other machines changed since yesterday, each with undo. */
export function SyncCame({ machines }: { machines: readonly MachineDocument[] }) {
  const came = useLive(() => listCame(Date.now() - DAY_MS, MOST_CAME), []).value ?? [];
  const job = useJob<string>(explainFailure);
  const nameOf = (machine: string) =>
    machines.find(({ key }) => key === machine)?.value?.name ?? words('sync_other_machine');
  if (came.length === 0) return null;
  return (
    <details class="sync-came">
      <summary>{words('sync_came')}</summary>
      <ul class="sync-machines">
        {came.map(({ seq, at, machine, title, what }) => (
          <li key={seq}>
            <span>
              <b dir="auto">{readable(title)}</b> {whatText(what)}{' '}
              <small>{words('sync_came_from', nameOf(machine), shownTime(at))}</small>
            </span>
            <button
              type="button"
              aria-label={words('sync_came_undo_label', readable(title))}
              onClick={() =>
                job.run(async () => {
                  await undoCame(seq, Date.now());
                  return '';
                })
              }
            >
              {words('popup_undo')}
            </button>
          </li>
        ))}
      </ul>
      <JobLine job={job} label={words('sync_working')}>
        {() => null}
      </JobLine>
    </details>
  );
}

function whatText(what: 'saved' | 'removed' | 'changed'): string {
  if (what === 'saved') return words('sync_came_saved');
  return what === 'removed' ? words('sync_came_removed') : words('sync_came_changed');
}
