import './Completions.css';
import type { Completion } from '../../lib/search/query/completions';
import { words } from '../../lib/words/words';

interface Props {
  completions: readonly Completion[];
  /** While something is typed, their place stays, also without any. */
  typed: string;
  onPick(text: string): void;
  /** The left arrow key before the first one. */
  onLeave(): void;
}

/**
 * Completions of the text typed. The Tab key takes the first one; the right arrow key at the end of
 * the text leads to them, and the left one back.
 */
export function Completions({ completions, typed, onPick, onLeave }: Props) {
  if (!completions[0]) return typed ? <div class="completions" /> : null;
  return (
    <ul
      class="completions"
      aria-label={words('search_completions')}
      onKeyDown={(event) => moveBetween(event, onLeave)}
    >
      {completions.map(({ insert, text }, index) => (
        <li key={insert}>
          <button type="button" tabIndex={-1} onClick={() => onPick(text)}>
            {insert}
            {index === 0 && <kbd>Tab</kbd>}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Moves the focus between the buttons with the arrow keys. */
function moveBetween(event: KeyboardEvent & { currentTarget: HTMLElement }, leave: () => void) {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0 && event.key !== 'Enter') return;
  // The list of papers has keys of the same names.
  event.stopPropagation();
  if (step === 0) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement) + step;
  if (at < 0) leave();
  else buttons[at]?.focus();
}
