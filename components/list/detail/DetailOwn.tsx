import './DetailOwn.css';
import { type Item, STATUSES } from '../../../lib/paper/paper';
import { words } from '../../../lib/words/words';
import { useHidden } from '../data/use-hidden';
import type { RowEvents } from '../row-events';
import { stateWord } from '../state-word';
import { TagEditor } from '../TagEditor';
import { NoteField } from './NoteField';
import { OtherNotes } from './OtherNotes';

/** The part of the details that a key opens for typing. */
export type EditedPart = 'tags' | 'note';

interface Props {
  item: Item;
  /** What the user has opened for typing: it takes the focus. */
  editing: EditedPart | undefined;
  on: RowEvents;
}

const NO_TAGS: string[] = [];

/** What the user wrote about a paper, edited where it stands: status, tags and note. */
export function DetailOwn({ item, editing, on }: Props) {
  const { paper, entry } = item;
  const { id } = paper;
  const isHidden = useHidden(item);
  const { actions } = on;
  return (
    <div class="own-things">
      <div class="detail-states">
        <fieldset class="detail-status">
          <legend class="visually-hidden">{words('paper_status')}</legend>
          {STATUSES.map((status) => (
            <button
              type="button"
              key={status}
              aria-pressed={entry?.status === status}
              onClick={() => actions.setStatus([id], status)}
            >
              {stateWord(status)}
            </button>
          ))}
        </fieldset>
        {!entry && (
          <fieldset class="detail-status">
            <button
              type="button"
              aria-pressed={isHidden}
              onClick={() => actions.toggleHidden([id])}
            >
              {words('mark_hidden')}
            </button>
          </fieldset>
        )}
      </div>
      <TagEditor
        key={editing === 'tags' ? 'editing' : 'resting'}
        label={words('row_tags_label')}
        paper={id}
        tags={entry?.tags ?? NO_TAGS}
        resting={editing !== 'tags'}
        onAdd={(tag) => actions.addTags([id], [tag])}
        onRemove={(tag) => actions.removeTags([id], [tag])}
        onClose={on.close}
      />
      <NoteField
        note={entry?.note ?? ''}
        asked={editing === 'note'}
        onSave={(note, edit) => actions.setNote(id, note, edit)}
        onClose={on.close}
        onFailure={on.fail}
      />
      {entry && (
        <OtherNotes
          entry={entry}
          onTake={(stamp) => actions.takeOtherNote(id, stamp)}
          onDrop={(stamp) => actions.dropOtherNote(id, stamp)}
        />
      )}
    </div>
  );
}
