import type { Item } from '../../lib/paper/paper';
import { words } from '../../lib/words/words';
import type { RowEvents } from './row-events';

interface Props {
  item: Item;
  /** The title of the paper, which names what the buttons act on. */
  title: string;
  reachable: boolean;
  /** Whether the details are shown. */
  open: boolean;
  on: RowEvents;
}

/** The actions on a paper, shown while its row is hovered or focused. */
export function RowActions({ item, title, reachable, open, on }: Props) {
  const tabIndex = reachable ? 0 : -1;
  const { id } = item.paper;
  const action = (text: string, act: () => void, expanded?: boolean) => (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-label={words('row_action', text, title)}
      {...(expanded !== undefined && { 'aria-expanded': expanded })}
      onClick={act}
    >
      {text}
    </button>
  );
  return (
    <div class="row-actions">
      {action(words(item.entry ? 'row_remove' : 'row_save'), () => on.toggleSaved(item))}
      {action(words('row_tag'), () => on.show(id, 'tags'))}
      {action(words('row_note'), () => on.show(id, 'note'))}
      {action(words(open ? 'row_less' : 'row_more'), () => on.show(id, 'detail'), open)}
    </div>
  );
}
