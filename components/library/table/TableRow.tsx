import { pageOf } from '../../../lib/paper/addresses';
import { readable } from '../../../lib/text/tex';
import { words } from '../../../lib/words/words';
import { draggedAs } from '../../list/drag-paper';
import { Highlighted } from '../../list/Highlighted';
import type { RowState } from '../../list/PaperList';
import { RowPanel } from '../../list/RowPanel';
import { StateDot } from '../../list/StateDot';
import type { Column } from './columns';

interface Props extends RowState {
  columns: readonly Column[];
  grid: { gridTemplateColumns: string };
}

/** The cells of one paper of the table, and the part that is open below them. */
export function TableRow({ item, terms, current, selected, part, on, columns, grid }: Props) {
  const { paper, entry } = item;
  const title = readable(paper.title);
  const page = pageOf(paper);
  const isOpen = part === 'detail';
  return (
    <>
      <div class="table-cells" role="presentation" style={grid}>
        <div class="row-lead" role="cell">
          {entry && <StateDot status={entry.status} />}
          <input
            type="checkbox"
            checked={selected}
            tabIndex={-1}
            aria-label={words('row_select', title)}
            onClick={(event) => on.toggle(paper.id, event.shiftKey)}
          />
        </div>
        <div class="table-title" role="cell" dir="auto" title={title} {...draggedAs(paper)}>
          {page ? (
            <a href={page} target="_blank" rel="noreferrer" tabIndex={-1}>
              <Highlighted text={title} terms={terms} />
            </a>
          ) : (
            <Highlighted text={title} terms={terms} />
          )}
        </div>
        {columns.map((column) => (
          <div
            key={column.label()}
            role="cell"
            dir="auto"
            class={column.isNumber ? 'table-number' : ''}
          >
            {column.cell(item)}
          </div>
        ))}
        <div role="cell">
          <button
            type="button"
            class="table-open"
            tabIndex={current ? 0 : -1}
            aria-expanded={isOpen}
            aria-label={words('row_action', words(isOpen ? 'row_less' : 'row_more'), title)}
            onClick={() => on.show(paper.id, 'detail')}
          >
            <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
          </button>
        </div>
      </div>
      {part && (
        <div role="cell" class="table-part">
          <RowPanel item={item} part={part} terms={terms} on={on} />
        </div>
      )}
    </>
  );
}
