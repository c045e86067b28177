import './ImportOutcome.css';
import type { IncomingProblem } from '../../lib/jobs/read-incoming';
import { lastOperation } from '../../lib/store/edit/journal';
import { undo } from '../../lib/store/edit/undo';
import { explainFailure } from '../../lib/store/failure';
import type { ImportResult } from '../../lib/store/import/import';
import { shownNumber } from '../../lib/words/shown-number';
import { countWords, words } from '../../lib/words/words';
import { importText } from '../parts/import-text';
import { JobLine } from '../parts/JobLine';
import { useJob } from '../parts/use-job';

/** The result of an import. */
export interface Imported extends ImportResult {
  /** Number of papers in the file that could be read. */
  total: number;
  problems: IncomingProblem[];
}

/** Shows “412 papers: 400 new, 12 merged” with undo, and the lines that could not be read. */
export function ImportOutcome({ imported }: { imported: Imported }) {
  const { operation, problems, ruled } = imported;
  /** Whether it was undone; not when something else was done since. */
  const undoing = useJob<boolean>(explainFailure);
  const takeBack = () =>
    undoing.run(async (onProgress, signal) => {
      const isLast = (await lastOperation())?.seq === operation?.seq;
      if (isLast) await undo(Date.now(), operation?.seq, { onProgress, signal });
      return isLast;
    });
  const untouched = !undoing.progress && undoing.outcome === undefined;
  return (
    <div class="import-outcome">
      {undoing.outcome === undefined && (
        <p>
          {summary(imported)} {ruled > 0 && `${countWords('import_ruled', ruled)} `}
          {operation && untouched && (
            <button type="button" onClick={takeBack}>
              {words('import_undo')}
            </button>
          )}
        </p>
      )}
      <JobLine job={undoing} label={words('import_undoing')}>
        {(undone) => <p>{words(undone ? 'import_undone' : 'import_undo_late')}</p>}
      </JobLine>
      {problems.length > 0 && !undoing.outcome && (
        <>
          <p>{words('import_problems')}</p>
          <ul>
            {problems.map(importText).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function summary({ total, added, merged, changed }: Imported): string {
  if (changed === 0) return countWords('import_nothing_new', total);
  return countWords('import_done', total, shownNumber(added), shownNumber(merged));
}
