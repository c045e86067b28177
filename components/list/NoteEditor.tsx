import './NoteEditor.css';
import { useEffect, useRef } from 'preact/hooks';
import type { Operation } from '../../lib/store/edit/journal';
import { words } from '../../lib/words/words';

interface Props {
  note: string;
  /** Stores the note; `step` is the operation of the last call. */
  onSave(note: string, step: number | undefined): Promise<Operation | undefined>;
  onClose(): void;
}

/** The popup closes without warning when it loses the focus, so typed text is stored soon. */
const PAUSE_MS = 300;

/** A note that is stored while the user types. */
export function NoteEditor({ note, onSave, onClose }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typed = useRef(note);
  const written = useRef(note);
  const chain = useRef<Promise<number | undefined>>(Promise.resolve(undefined));

  const write = () => {
    clearTimeout(timer.current);
    const text = typed.current;
    if (text === written.current) return;
    written.current = text;
    chain.current = chain.current.then(async (step) => (await onSave(text, step))?.seq ?? step);
  };
  const writeSoon = (text: string) => {
    typed.current = text;
    clearTimeout(timer.current);
    timer.current = setTimeout(write, PAUSE_MS);
  };
  useEffect(() => {
    const end = field.current;
    end?.focus();
    end?.setSelectionRange(end.value.length, end.value.length);
    addEventListener('pagehide', write);
    return () => {
      removeEventListener('pagehide', write);
      write();
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    event.stopPropagation();
    const done = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !done) return;
    event.preventDefault();
    write();
    onClose();
  };
  return (
    <textarea
      ref={field}
      class="note-editor"
      rows={4}
      aria-label={words('row_note_label')}
      placeholder={words('row_note_placeholder')}
      defaultValue={note}
      onInput={(event) => writeSoon(event.currentTarget.value)}
      onBlur={write}
      onKeyDown={onKeyDown}
    />
  );
}
