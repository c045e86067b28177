import './NoteEditor.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { LONGEST_NOTE } from '../../lib/paper/parse/entry-limits';
import { words } from '../../lib/words/words';
import { type SaveNote, useNoteSession } from './use-note-session';

interface Props {
  /** The stored note. */
  note: string;
  onSave: SaveNote;
  onClose(): void;
}

/** A note that is stored while the user types. */
export function NoteEditor({ note, onSave, onClose }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { type, write, isUnstored } = useNoteSession(note, field, onSave);
  useLayoutEffect(() => {
    const end = field.current;
    end?.focus();
    end?.setSelectionRange(end.value.length, end.value.length);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    event.stopPropagation();
    const done = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !done) return;
    event.preventDefault();
    const isLost = isUnstored();
    write();
    if (!isLost) onClose();
  };
  return (
    <textarea
      ref={field}
      class="note-editor"
      rows={4}
      dir="auto"
      maxLength={LONGEST_NOTE}
      aria-label={words('row_note_label')}
      placeholder={words('row_note_placeholder')}
      defaultValue={note}
      onInput={(event) => type(event.currentTarget.value)}
      onBlur={write}
      onKeyDown={onKeyDown}
    />
  );
}
