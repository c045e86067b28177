import './RowPanel.css';
import type { Item } from '../../lib/paper/paper';
import { words } from '../../lib/words/words';
import { Lazy } from '../parts/Lazy';
import { NoteEditor } from './NoteEditor';
import type { RowEvents, RowPart } from './row-events';
import { TagEditor } from './TagEditor';

interface Props {
  item: Item;
  part: RowPart;
  terms: readonly string[];
  on: RowEvents;
}

const loadDetail = () => import('./detail/Detail').then(({ Detail }) => Detail);

/** The part that is open below a row. */
export function RowPanel({ item, part, terms, on }: Props) {
  const { id } = item.paper;
  return (
    <div class="row-panel">
      {part === 'detail' && (
        <Lazy load={loadDetail} props={{ item, terms, on }} onFailure={on.fail} />
      )}
      {part === 'tags' && (
        <TagEditor
          label={words('row_tags_label')}
          paper={id}
          tags={item.entry?.tags ?? []}
          onAdd={(tag) => on.actions.addTags([id], [tag])}
          onRemove={(tag) => on.actions.removeTags([id], [tag])}
          onClose={on.close}
        />
      )}
      {part === 'note' && (
        <NoteEditor
          note={item.entry?.note ?? ''}
          onSave={(note, edit) => on.actions.setNote(id, note, edit)}
          onClose={on.close}
        />
      )}
    </div>
  );
}
