import './HiddenPapers.css';
import { useState } from 'preact/hooks';
import { explainFailure } from '../../lib/store/failure';
import { showPapers } from '../../lib/store/own/hidden-papers';
import { hiddenPapers } from '../../lib/store/own/read-hidden';
import { readable } from '../../lib/text/tex';
import { countWords, words } from '../../lib/words/words';
import { useLive } from '../parts/use-live';

/** Number of papers shown; the rest comes up as these are shown again. */
const MOST_SHOWN = 100;

/** The papers of no interest, each with a button that shows it again. */
export function HiddenPapers() {
  const papers = useLive(hiddenPapers, []).value ?? [];
  const [failure, setFailure] = useState<string>();
  if (papers.length === 0) return null;
  const show = (ids: string[]) =>
    showPapers(ids, Date.now()).catch((error: unknown) => setFailure(explainFailure(error)));
  return (
    <details class="hidden-papers">
      <summary>{countWords('settings_hidden', papers.length)}</summary>
      <ul>
        {papers.slice(0, MOST_SHOWN).map(({ key, ids, title }) => (
          <li key={key}>
            <span dir="auto">{readable(title)}</span>
            <button
              type="button"
              aria-label={words('settings_hidden_show_title', readable(title))}
              onClick={() => void show(ids)}
            >
              {words('settings_hidden_show')}
            </button>
          </li>
        ))}
      </ul>
      <div role="alert">{failure}</div>
    </details>
  );
}
