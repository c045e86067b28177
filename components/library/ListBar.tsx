import './ListBar.css';
import { reversed } from '../../lib/search/query/choices';
import { hasWords, sortIn, withSort } from '../../lib/search/query/clauses-in-text';
import type { Sort } from '../../lib/search/query/query';
import { LAYOUTS, type Layout, type TableColumn } from '../../lib/settings/library';
import { countWords, words } from '../../lib/words/words';
import { columnOf, isAscending, SORT_CHOICES } from './sorts';
import { ColumnMenu } from './table/ColumnMenu';
import type { ViewProps } from './view';
import { viewNamed } from './views';

interface Props extends ViewProps {
  layout: Layout;
  /** Whether there is room for a table. */
  hasTable: boolean;
  onLayout(layout: Layout): void;
  /** The columns of the table. */
  columns: readonly TableColumn[];
  onColumn(column: TableColumn, shown: boolean): void;
}

/** What a list shows, in which order and how; the order is a part of the query. */
export function ListBar(props: Props) {
  const { finder, address, go, layout, hasTable, onLayout, columns, onColumn } = props;
  const { text, results, shown, selected, cursor } = finder;
  const sort = sortIn(text);
  const others = results.others ?? 0;
  const isSeen = address.view === 'seen';
  return (
    <div class="list-bar">
      <input
        type="checkbox"
        aria-label={words('library_select_all')}
        title={words('library_select_all')}
        checked={selected.length > 0 && selected.length === shown}
        disabled={!shown}
        onChange={({ currentTarget }) =>
          currentTarget.checked ? finder.selectAll() : cursor.clear()
        }
      />
      <p>
        {shown !== undefined && <b>{countWords('popup_papers', shown)}</b>}
        {others > 0 && (
          <button type="button" onClick={() => go({ view: isSeen ? 'saved' : 'seen' })}>
            {countWords(isSeen ? 'library_others_saved' : 'library_others_seen', others)}
          </button>
        )}
      </p>
      <select
        aria-label={words('library_sort')}
        title={words('library_sort')}
        value={columnOf(sort) ?? ''}
        onChange={({ currentTarget: { value } }) => go({ text: withSort(text, sortNamed(value)) })}
      >
        <option value="">{defaultName(text, address.view)}</option>
        {SORT_CHOICES.map(({ sort: name, label }) => (
          <option key={name} value={name}>
            {label()}
          </option>
        ))}
      </select>
      {sort && sort !== 'relevance' && (
        <Direction sort={sort} onTurn={() => go({ text: withSort(text, reversed(sort)) })} />
      )}
      {layout === 'table' && <ColumnMenu columns={columns} onColumn={onColumn} />}
      <select
        aria-label={words('library_layout')}
        title={words('library_layout')}
        class="list-bar-layout"
        value={layout}
        onChange={({ currentTarget: { value } }) => {
          const chosen = LAYOUTS.find((each) => each === value);
          if (chosen) onLayout(chosen);
        }}
      >
        {LAYOUTS.filter((each) => hasTable || each !== 'table').map((each) => (
          <option key={each} value={each}>
            {layoutName(each)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Direction({ sort, onTurn }: { sort: Sort; onTurn(): void }) {
  const label = words(isAscending(sort) ? 'library_ascending' : 'library_descending');
  return (
    <button type="button" aria-label={label} title={label} onClick={onTurn}>
      <span aria-hidden="true">{isAscending(sort) ? '↑' : '↓'}</span>
    </button>
  );
}

function sortNamed(name: string): Sort | undefined {
  return SORT_CHOICES.find(({ sort }) => sort === name)?.sort;
}

/** The name of the order that a text without one has. */
function defaultName(text: string, view: string): string {
  if (hasWords(text)) return words('popup_best');
  const shown = viewNamed(view);
  const isSeen = shown && 'filter' in shown && shown.filter.scope === 'seen';
  return words(isSeen ? 'sort_seen_last' : 'sort_newest');
}

function layoutName(layout: Layout): string {
  switch (layout) {
    case 'comfortable':
      return words('library_comfortable');
    case 'compact':
      return words('library_compact');
    case 'table':
      return words('library_table');
  }
}
