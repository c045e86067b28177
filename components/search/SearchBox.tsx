import './SearchBox.css';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { words } from '../../lib/words/words';

interface Props {
  /** The text after completion with the Tab key; undefined if there is no completion. */
  completed: string | undefined;
  field: RefObject<HTMLInputElement | null>;
  /** Whether it takes the focus when it is drawn. */
  focused: boolean;
  /** What was typed before the box was drawn; it is continued. */
  typed?: string | undefined;
  text: string;
  onType(text: string): void;
  onKeys(): void;
}

/** The search box. */
export function SearchBox(props: Props) {
  const { completed, field, focused, typed = '', text, onType, onKeys } = props;
  useLayoutEffect(() => {
    if (!focused) return;
    field.current?.focus();
    // Typing replaces the text of the last view, and goes on after what was just typed.
    field.current?.setSelectionRange(typed.length, field.current.value.length);
  }, []);
  return (
    <search class="search">
      <svg width="15" height="15" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="5" />
        <path d="m11 11 4 4" />
      </svg>
      <input
        ref={field}
        type="search"
        autocomplete="off"
        spellcheck={false}
        maxLength={1000}
        aria-label={words('popup_search')}
        placeholder={words('popup_search')}
        value={text}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') toCompletions(event);
          if (event.key !== 'Tab' || event.shiftKey || completed === undefined) return;
          event.preventDefault();
          onType(completed);
        }}
      />
      <button
        type="button"
        aria-label={words('keys_title')}
        title={words('keys_title')}
        onClick={onKeys}
      >
        <kbd>?</kbd>
      </button>
    </search>
  );
}

/** The right arrow key at the end of the text leads to the first completion. */
function toCompletions(event: KeyboardEvent & { currentTarget: HTMLInputElement }): void {
  const { selectionStart, value } = event.currentTarget;
  const first = document.querySelector<HTMLElement>('.completions button');
  if (selectionStart !== value.length || !first) return;
  event.preventDefault();
  first.focus();
}
