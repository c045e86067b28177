import './NoteField.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../../../lib/words/words';
import { useLoaded } from '../../parts/use-loaded';
import { NoteEditor } from '../NoteEditor';
import type { SaveNote } from '../use-note-session';

interface Props {
  /** The stored note. */
  note: string;
  /** Whether a key has opened the note for typing. */
  asked: boolean;
  onSave: SaveNote;
  /** Called when the user is done with a note that a key has opened. */
  onClose(): void;
  onFailure(error: unknown): void;
}

const loadMarkdown = () => import('../note/Markdown').then((part) => part.Markdown);

/** The note of a paper, with its Markdown shown; a click on it edits it in its place. */
export function NoteField({ note, asked, onSave, onClose, onFailure }: Props) {
  const [clicked, setClicked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const shown = useRef<HTMLDivElement>(null);
  const Markdown = useLoaded(note.trim() === '' ? undefined : loadMarkdown, onFailure);
  const isShown = !asked && !clicked && note.trim() !== '';
  // A shortcut for the mouse: the button does the same for everybody.
  useEffect(() => {
    const editText = ({ target }: MouseEvent) => {
      const isLink = target instanceof Element && target.closest('a, summary');
      if (!isLink && getSelection()?.isCollapsed !== false) setClicked(true);
    };
    shown.current?.addEventListener('click', editText);
    return () => shown.current?.removeEventListener('click', editText);
  }, [isShown]);
  const close = () => {
    setClicked(false);
    if (asked) onClose();
    else requestAnimationFrame(() => button.current?.focus());
  };
  const closeIfLeft = ({ target }: FocusEvent) => {
    // When the whole window loses the focus, the user goes on typing later.
    if (document.activeElement !== target) setClicked(false);
  };
  if (asked || clicked)
    return (
      <div class="note-field" onFocusOut={closeIfLeft}>
        <NoteEditor note={note} onSave={onSave} onClose={close} />
      </div>
    );
  const edit = () => setClicked(true);
  if (note.trim() === '')
    return (
      <button ref={button} type="button" class="note-empty" onClick={edit}>
        {words('note_write')}
      </button>
    );
  return (
    <div class="note-field">
      <div ref={shown} class="detail-note" dir="auto">
        {Markdown ? <Markdown text={note} onFailure={onFailure} /> : note}
      </div>
      <button ref={button} type="button" onClick={edit}>
        {words('note_edit')}
      </button>
    </div>
  );
}
