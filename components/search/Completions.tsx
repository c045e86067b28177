import './Completions.css';
import type { Completion } from '../../lib/search/query/completions';
import { words } from '../../lib/words/words';

interface Props {
  completions: readonly Completion[];
  onPick(text: string): void;
}

/** Completions of the text typed; the Tab key also takes the first one. */
export function Completions({ completions, onPick }: Props) {
  if (completions.length === 0) return null;
  return (
    <ul class="completions" aria-label={words('search_completions')}>
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
