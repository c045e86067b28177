import type { Item } from '../../lib/paper/paper';
import { words } from '../../lib/words/words';
import type { RowEvents } from './row-events';

interface Props {
  item: Item;
  reachable: boolean;
  /** Whether the details are shown. */
  open: boolean;
  on: RowEvents;
}

/** The actions on a paper, shown while its row is hovered or focused. */
export function RowActions({ item, reachable, open, on }: Props) {
  const tabIndex = reachable ? 0 : -1;
  const { id } = item.paper;
  return (
    <div class="row-actions">
      <button type="button" tabIndex={tabIndex} onClick={() => on.toggleSaved(item)}>
        {words(item.entry ? 'row_remove' : 'row_save')}
      </button>
      <button type="button" tabIndex={tabIndex} onClick={() => on.show(id, 'tags')}>
        {words('row_tag')}
      </button>
      <button type="button" tabIndex={tabIndex} onClick={() => on.show(id, 'note')}>
        {words('row_note')}
      </button>
      <button
        type="button"
        tabIndex={tabIndex}
        aria-expanded={open}
        onClick={() => on.show(id, 'detail')}
      >
        {words(open ? 'row_less' : 'row_more')}
      </button>
    </div>
  );
}
