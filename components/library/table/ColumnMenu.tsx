import './ColumnMenu.css';
import { useId } from 'preact/hooks';
import { TABLE_COLUMNS, type TableColumn } from '../../../lib/settings/library';
import { words } from '../../../lib/words/words';
import { COLUMNS } from './columns';

interface Props {
  columns: readonly TableColumn[];
  /** Shows or hides a column. */
  onColumn(column: TableColumn, shown: boolean): void;
}

/** The choice of the table's columns. */
export function ColumnMenu({ columns, onColumn }: Props) {
  const id = useId();
  return (
    <div class="column-menu">
      <button type="button" popovertarget={id}>
        {words('library_columns')}
      </button>
      <fieldset id={id} popover="auto" onKeyDown={(event) => event.stopPropagation()}>
        <legend class="visually-hidden">{words('library_columns')}</legend>
        {TABLE_COLUMNS.flatMap((name) =>
          name === 'title' ? (
            []
          ) : (
            <label key={name}>
              <input
                type="checkbox"
                checked={columns.includes(name)}
                onChange={({ currentTarget }) => onColumn(name, currentTarget.checked)}
              />
              {COLUMNS[name].label()}
            </label>
          ),
        )}
      </fieldset>
    </div>
  );
}
