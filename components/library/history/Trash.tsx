import './History.css';
import { type Removed, removedItems, trash } from '../../../lib/store/read/trash';
import { readable } from '../../../lib/text/tex';
import { shownTime } from '../../../lib/words/shown-time';
import { countWords, words } from '../../../lib/words/words';
import { facts } from '../../list/facts';
import { noteLine } from '../../list/note-line';
import { PaperLink } from '../../list/PaperLink';
import { StoreFailure } from '../../list/StoreFailure';
import { QuietLine } from '../../parts/QuietLine';
import { useLive } from '../../parts/use-live';
import type { ViewProps } from '../view';

/** Papers that are shown; what was removed before them is found in the journal. */
const SHOWN = 200;

/** The papers that were removed within the last 30 days, with what the user wrote to them. */
export function Trash({ finder }: ViewProps) {
  const { value, failure } = useLive(async () => {
    const ids = await trash(Date.now());
    return { ids, items: await removedItems(ids.slice(0, SHOWN)) };
  }, []);
  const { save } = finder.actions;
  if (failure !== undefined) return <StoreFailure failure={failure} />;
  const { ids = [], items = [] } = value ?? {};
  return (
    <section class="history">
      <h2>{words('library_trash')}</h2>
      <p class="history-hint">{words('trash_hint')}</p>
      {!value && <QuietLine text={words('popup_loading')} />}
      {value && items.length === 0 && <p>{words('trash_empty')}</p>}
      {items.length > 1 && (
        <button type="button" onClick={() => save(ids)}>
          {countWords('trash_restore_all', ids.length)}
        </button>
      )}
      <ul>
        {items.map((item) => (
          <RemovedPaper key={item.paper.id} item={item} onRestore={() => save([item.paper.id])} />
        ))}
      </ul>
      {ids.length > SHOWN && <p>{words('trash_more', SHOWN)}</p>}
    </section>
  );
}

interface Props {
  item: Removed;
  onRestore(): void;
}

function RemovedPaper({ item: { paper, entry }, onRestore }: Props) {
  const firstLine = noteLine(entry.note);
  return (
    <li>
      <div>
        <h3 dir="auto">
          <PaperLink paper={paper} />
        </h3>
        <p class="history-papers">
          <bdi>{facts(paper)}</bdi>
        </p>
        {entry.tags.length > 0 && (
          <p class="history-papers">
            {entry.tags.map((tag) => (
              <bdi key={tag}>#{tag} </bdi>
            ))}
          </p>
        )}
        {firstLine && (
          <p class="history-papers" dir="auto">
            {firstLine}
          </p>
        )}
        {entry.corrections && <p class="history-papers">{words('trash_corrected')}</p>}
        <p class="history-papers">{words('trash_removed', shownTime(entry.removedAt))}</p>
      </div>
      <button
        type="button"
        aria-label={words('trash_restore_label', readable(paper.title))}
        onClick={onRestore}
      >
        {words('trash_restore')}
      </button>
    </li>
  );
}
