import { shownList } from '../../../lib/words/shown-list';
import './History.css';
import { useState } from 'preact/hooks';
import { history, type PastOperation } from '../../../lib/store/read/history';
import { readable } from '../../../lib/text/tex';
import { shownTime } from '../../../lib/words/shown-time';
import { countWords, words } from '../../../lib/words/words';
import { pastText } from '../../list/done-text';
import { PaperLink } from '../../list/PaperLink';
import { StoreFailure } from '../../list/StoreFailure';
import { QuietLine } from '../../parts/QuietLine';
import { useLive } from '../../parts/use-live';
import type { ViewProps } from '../view';

/** Operations that are shown at first, and with each press of *More*. */
const PAGE = 50;

/** The user's latest operations, each with a button that undoes it or does it again. */
export function Journal({ finder }: ViewProps) {
  const [limit, setLimit] = useState(PAGE);
  const { value: operations, failure } = useLive(() => history(limit), [limit]);
  const { undo, redo } = finder.actions;
  if (failure !== undefined) return <StoreFailure failure={failure} />;
  return (
    <section class="history">
      <h2>{words('library_journal')}</h2>
      <p class="history-hint">{words('journal_hint')}</p>
      {!operations && <QuietLine text={words('popup_loading')} />}
      {operations?.length === 0 && <p>{words('journal_empty')}</p>}
      <ol>
        {operations?.map((operation) => (
          <li key={operation.seq} class={operation.undone ? 'is-undone' : ''}>
            <Past operation={operation} />
            <button
              type="button"
              aria-label={labelOf(operation)}
              onClick={() => (operation.undone ? redo : undo)(operation.seq)}
            >
              {words(operation.undone ? 'popup_redo' : 'popup_undo')}
            </button>
          </li>
        ))}
      </ol>
      {operations?.length === limit && (
        <button type="button" onClick={() => setLimit(limit + PAGE)}>
          {words('journal_more')}
        </button>
      )}
    </section>
  );
}

function labelOf(operation: PastOperation): string {
  const { papers, names, at } = operation;
  const subject = names.find((name) => name !== '') ?? (papers[0] && readable(papers[0].title));
  const done = pastText(operation);
  const what = subject === undefined ? done : words('row_action', done, subject);
  const facts = [what, shownTime(at)];
  return operation.undone
    ? words('journal_redo_label', ...facts)
    : words('journal_undo_label', ...facts);
}

/** What was done, when, and to which papers. */
function Past({ operation }: { operation: PastOperation }) {
  const { at, papers, names, count, undone } = operation;
  const others = Math.max(0, count - papers.length);
  return (
    <div>
      <p>
        {pastText(operation)}
        {undone && ` · ${words('journal_undone')}`} <time>{shownTime(at)}</time>
      </p>
      {names.length > 0 && (
        <p class="history-papers">
          <bdi>{shownList(names)}</bdi>
        </p>
      )}
      {papers.map((paper) => (
        <p key={paper.id} class="history-papers" dir="auto">
          <PaperLink paper={paper} />
        </p>
      ))}
      {papers.length > 0 && others > 0 && (
        <p class="history-papers">{countWords('journal_others', others)}</p>
      )}
    </div>
  );
}
