import './WorkLine.css';
import { shownNumber } from '../../lib/words/shown-number';
import { words } from '../../lib/words/words';
import type { Ongoing } from '../parts/use-notice';
import { usePatience } from '../parts/use-patience';

/** The progress of an operation on many papers, and what cancels it. */
export function WorkLine({ done, total, cancel }: Ongoing) {
  const label = words('popup_working', shownNumber(done), shownNumber(total));
  if (!usePatience()) return null;
  return (
    <div class="work-line">
      <span>{label}</span>
      <progress aria-label={label} value={done} max={total} />
      <button type="button" onClick={cancel}>
        {words('settings_cancel')}
      </button>
    </div>
  );
}
