import './table.css';
import type { Sort, SortName } from '../../../lib/search/query/query';
import type { TableColumn } from '../../../lib/settings/library';
import { words } from '../../../lib/words/words';
import type { ListTable } from '../../list/PaperList';
import { columnOf, isAscending, nextSort } from '../sorts';
import { COLUMNS, type Column, tracks } from './columns';
import { TableRow } from './TableRow';

const TITLE = { label: () => words('sort_title'), sort: 'title' } as const;

/**
 * How a list is drawn as a table with these columns beside the title.
 * @param sort the order of the list
 * @param onSort called with the order that a click on a header asks for
 */
export function tableOf(
  names: readonly TableColumn[],
  sort: Sort | undefined,
  onSort: (sort: Sort) => void,
): ListTable {
  const columns = names.flatMap((name) => (name === 'title' ? [] : COLUMNS[name]));
  const grid = { gridTemplateColumns: tracks(columns) };
  const header = (column: Pick<Column, 'label' | 'sort' | 'isNumber'>) => (
    <Header {...{ column, sort, onSort }} key={column.label()} />
  );
  return {
    around: (rows, count) => (
      <div
        class="table"
        role="table"
        aria-label={words('list_label')}
        // The headers are the first row.
        aria-rowcount={count + 1}
      >
        <div class="table-head" role="row" aria-rowindex={1} style={grid}>
          <span role="columnheader">
            <span class="visually-hidden">{words('library_status')}</span>
          </span>
          {header(TITLE)}
          {columns.map(header)}
          <span role="columnheader">
            <span class="visually-hidden">{words('library_open_row')}</span>
          </span>
        </div>
        {rows}
      </div>
    ),
    cells: (row) => <TableRow {...row} columns={columns} grid={grid} />,
  };
}

interface HeaderProps {
  column: Pick<Column, 'label' | 'sort' | 'isNumber'>;
  sort: Sort | undefined;
  onSort(sort: Sort): void;
}

function Header({ column, sort, onSort }: HeaderProps) {
  const { label, isNumber } = column;
  const own: SortName | undefined = column.sort;
  const isSorted = own !== undefined && sort !== undefined && columnOf(sort) === own;
  const isUp = isSorted && isAscending(sort);
  return (
    <span
      role="columnheader"
      class={isNumber ? 'table-number' : ''}
      {...(own && { 'aria-sort': isSorted ? (isUp ? 'ascending' : 'descending') : 'none' })}
    >
      {own ? (
        <button type="button" onClick={() => onSort(nextSort(sort, own))}>
          {label()}
          {isSorted && <span aria-hidden="true"> {isUp ? '↑' : '↓'}</span>}
        </button>
      ) : (
        label()
      )}
    </span>
  );
}
