import './OtherNotes.css';
import { dayAt } from '../../../lib/paper/dates';
import { msOf } from '../../../lib/paper/edit-stamp';
import type { Entry } from '../../../lib/paper/paper';
import { shownDate } from '../../../lib/words/shown-date';
import { words } from '../../../lib/words/words';

interface Props {
  entry: Entry;
  onTake(stamp: string): void;
  onDrop(stamp: string): void;
}

/** The notes that other computers wrote meanwhile, each with the choice to use or to drop it. */
export function OtherNotes({ entry, onTake, onDrop }: Props) {
  const others = (entry.otherNotes ?? []).filter(({ note }) => note !== entry.note);
  return others.map(({ note, stamp }) => {
    const title = words('paper_other_note', shownDate(dayAt(msOf(stamp)), true));
    return (
      <section class="other-note" key={stamp} aria-label={title}>
        <p class="other-note-title">{title}</p>
        <p class="other-note-text" dir="auto">
          {note}
        </p>
        <p class="other-note-choice">
          <button
            type="button"
            aria-label={words('row_action', words('paper_other_note_use'), title)}
            onClick={() => onTake(stamp)}
          >
            {words('paper_other_note_use')}
          </button>
          <button
            type="button"
            aria-label={words('row_action', words('paper_other_note_drop'), title)}
            onClick={() => onDrop(stamp)}
          >
            {words('paper_other_note_drop')}
          </button>
        </p>
      </section>
    );
  });
}
