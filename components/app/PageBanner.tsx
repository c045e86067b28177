import './PageBanner.css';
import type { PageReport, PaperState } from '../../lib/paper/capture';
import { countWords, words } from '../../lib/words/words';
import { pageText } from '../parts/page-text';

interface Props {
  page: PageReport;
  states: PaperState[];
  onSave(ids: string[]): void;
  onReport(): void;
}

/** The papers on the current page, and a button that saves those not saved yet. */
export function PageBanner({ page, states, onSave, onReport }: Props) {
  const { ids, expected, problems, unstored } = page;
  const unsaved = states.filter(({ state }) => state !== 'saved').map(({ id }) => id);
  const missed = ids.length < expected / 2 || (problems.length > 0 && ids.length < expected);
  const faulty = missed || problems.length > 0;
  if (ids.length === 0 && !faulty) return null;
  return (
    <section class="here" aria-label={words('popup_here')}>
      <p>
        {missed ? (
          countWords('popup_changed', expected, ids.length)
        ) : (
          <PageCounts ids={ids} states={states} />
        )}
      </p>
      {faulty && (
        <button type="button" onClick={onReport}>
          {words('popup_report')}
        </button>
      )}
      {unsaved.length > 0 && (
        <button type="button" onClick={() => onSave(unsaved)}>
          {countWords('popup_save', unsaved.length)}
        </button>
      )}
      {unstored && <p class="here-private">{words('popup_private')}</p>}
      {problems.length > 0 && (
        <ul>
          {[...new Set(problems.map(pageText))].slice(0, 3).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function PageCounts({ ids, states }: { ids: string[]; states: PaperState[] }) {
  const count = (wanted: PaperState['state']) =>
    states.filter(({ state }) => state === wanted).length;
  const parts = [
    count('new') > 0 && words('popup_new', count('new')),
    count('saved') > 0 && words('popup_saved', count('saved')),
  ].filter(Boolean);
  return (
    <>
      <b>{countWords('popup_papers', ids.length)}</b>{' '}
      {[words('popup_on_page'), ...parts].join(' · ')}
    </>
  );
}
