import './tokens.css';
import './Popup.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../lib/words';
import { ActiveFilters } from './ActiveFilters';
import { Completions } from './Completions';
import { Covers } from './Covers';
import { FilterBar } from './FilterBar';
import { Footer } from './Footer';
import { KeysSheet } from './KeysSheet';
import { ListBody } from './ListBody';
import { PageBanner } from './PageBanner';
import { PageOffer } from './PageOffer';
import type { RowEvents } from './row-events';
import { ScopeBar } from './ScopeBar';
import { SearchBox } from './SearchBox';
import { SearchBuilding } from './SearchBuilding';
import { SearchProblems } from './SearchProblems';
import { SelectionBar } from './SelectionBar';
import { stepBack } from './step-back';
import { useActions } from './use-actions';
import { useCommands } from './use-commands';
import { useCompletions } from './use-completions';
import { type Counts, useCounts } from './use-counts';
import { useCursor } from './use-cursor';
import { useFilter } from './use-filter';
import { useNotice } from './use-notice';
import { usePage } from './use-page';
import { useResults } from './use-results';
import { useViews } from './use-views';

const NONE: string[] = [];

/** The toolbar popup: the page below it, the collection, and what can be done with both. */
export function Popup() {
  const filtering = useFilter();
  const [text, setText] = useState('');
  const results = useResults(filtering.filter, text);
  const completions = useCompletions(text, results.calm);
  const ids = results.ids ?? NONE;
  const cursor = useCursor(ids);
  const notices = useNotice();
  const actions = useActions(notices);
  const { calm } = results;
  const counts = useCounts(calm).value;
  const here = usePage();
  const views = useViews();
  const [focus, setFocus] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const question = JSON.stringify([filtering.filter, text.trim()]);
  useEffect(cursor.reset, [question]);

  const focusRow = () => setFocus((last) => last + 1);
  const focusSearch = () => box.current?.focus();
  const selected = [...cursor.selected];
  const whole = text.trim() === '' ? results.passing : ids.length;
  const exportIds = (of: string[]) => of.length > 0 && views.setCover({ name: 'export', ids: of });
  const exportAll = () => exportIds(selected.length > 0 ? selected : whole ? ids : NONE);
  const closeRow = () => {
    views.setRow(undefined);
    focusRow();
  };
  const clearSelection = () => {
    cursor.clear();
    focusRow();
  };
  const closeFilters = () => {
    views.setFilters(false);
    focusSearch();
  };
  const onKeyDown = useCommands({
    item: cursor.current === undefined ? undefined : results.get(cursor.current),
    cursor,
    actions,
    notices,
    views,
    settled: results.settled,
    focusRow,
    focusSearch,
    exportAll,
    back: () => stepBack({ views, cursor, text, setText, focusSearch }),
  });
  const on: RowEvents = {
    moveTo: cursor.moveTo,
    toggle: cursor.toggle,
    pickTag: filtering.addTag,
    show: views.toggleRow,
    close: closeRow,
    toggleSaved: actions.toggleSaved,
    actions,
  };

  if (views.cover) {
    const onClose = () => views.setCover(undefined);
    return (
      <main class="popup">
        <Covers cover={views.cover} page={here.page} onClose={onClose} onFailure={notices.fail} />
      </main>
    );
  }
  return (
    <main class="popup" onKeyDown={onKeyDown}>
      <h1 class="visually-hidden">{words('name')}</h1>
      <SearchBox
        completed={completions[0]?.text}
        field={box}
        text={text}
        onType={setText}
        onKeys={() => views.setSheet(true)}
      />
      <Completions
        completions={completions}
        onPick={(picked) => {
          setText(picked);
          focusSearch();
        }}
      />
      <SearchProblems problems={results.problems} />
      {results.building && <SearchBuilding {...results.building} />}
      {here.unread && <PageOffer unread={here.unread} onRead={here.askAgain} />}
      {here.page && (
        <PageBanner
          page={here.page}
          states={here.states}
          onSave={(of) => actions.saveHere(of).then(focusSearch)}
          onReport={() => views.setCover({ name: 'report' })}
        />
      )}
      <ScopeBar
        counts={counts}
        filtering={filtering}
        searching={text.trim() !== ''}
        filters={views.filters}
        onFilters={() => views.setFilters(!views.filters)}
      />
      {views.filters && <FilterBar filtering={filtering} onClose={closeFilters} />}
      <ActiveFilters filtering={filtering} />
      <ListBody
        {...{ results, filtering, text, question, cursor, on, focus }}
        collected={counts.saved}
        open={views.row}
      />
      {selected.length > 0 && (
        <SelectionBar
          ids={selected}
          part={views.bulk}
          actions={actions}
          onPart={(part) => {
            views.setBulk(part);
            if (!part) focusRow();
          }}
          onExport={exportAll}
          onClear={clearSelection}
        />
      )}
      <Footer
        selecting={selected.length > 0}
        shown={whole ?? 0}
        total={totalOf(filtering.filter.scope, counts)}
        notices={notices}
        onUndo={actions.undo}
        onExport={exportAll}
        onSettings={() => views.setCover({ name: 'settings' })}
      />
      {views.sheet && <KeysSheet onClose={() => views.setSheet(false)} />}
    </main>
  );
}

function totalOf(scope: 'saved' | 'seen', counts: Partial<Counts>) {
  return counts[scope] ?? 0;
}
