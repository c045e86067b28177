import './ImportOutcome.css';
import { useState } from 'preact/hooks';
import { explainFailure } from '../lib/store/failure';
import type { ImportResult } from '../lib/store/import';
import { lastOperation, undo } from '../lib/store/undo';
import { countWords, words } from '../lib/words';
import { shownNumber } from './shown-number';

/** What an import brought. */
export interface Imported extends ImportResult {
  /** Papers in the file that could be read. */
  total: number;
  problems: string[];
}

/** “412 papers: 400 new, 12 merged”, with a way back, and what could not be read line by line. */
export function ImportOutcome({ imported }: { imported: Imported }) {
  const { operation, problems } = imported;
  const [after, setAfter] = useState<string>();
  const takeBack = async () => {
    try {
      const isLast = (await lastOperation())?.seq === operation?.seq;
      if (isLast) await undo(Date.now());
      setAfter(words(isLast ? 'import_undone' : 'import_undo_late'));
    } catch (error) {
      setAfter(explainFailure(error));
    }
  };
  return (
    <div class="import-outcome">
      <p>
        {after ?? summary(imported)}{' '}
        {operation && !after && (
          <button type="button" onClick={takeBack}>
            {words('import_undo')}
          </button>
        )}
      </p>
      {problems.length > 0 && (
        <>
          <p>{words('import_problems')}</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function summary({ total, added, merged, operation }: Imported): string {
  if (!operation) return countWords('import_nothing_new', total);
  return countWords('import_done', total, shownNumber(added), shownNumber(merged));
}
