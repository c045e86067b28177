import './TagField.css';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cleanTag } from '../../lib/paper/parse/clean-tag';
import { words } from '../../lib/words/words';
import { useLeave } from '../parts/use-leave';
import { isInUse, matchingTags, type TagCount } from './matching-tags';

interface Props {
  label: string;
  /** The tags that are offered. */
  known: readonly TagCount[];
  /** All tags in use, if they are more than those offered. */
  inUse?: readonly TagCount[];
  /** Whether only tags in use can be chosen. */
  onlyKnown?: boolean;
  /**
   * Whether the field waits for the focus instead of taking it; suggestions then appear after
   * typing.
   */
  resting?: boolean;
  /** Until a promise that it returns is settled, the field offers what it offered before. */
  onPick(tag: string): unknown;
  onEmptyBackspace?(): void;
  onClose(): void;
}

/**
 * A field for a tag that suggests tags in use. Enter, Tab or a comma chooses one, Escape discards
 * it and closes the field. A new tag is also kept when the field loses the focus or goes.
 */
export function TagField(props: Props) {
  const {
    label,
    known,
    inUse = known,
    onlyKnown,
    resting,
    onPick,
    onEmptyBackspace,
    onClose,
  } = props;
  const [text, setText] = useState('');
  /** The text for which tags are offered. */
  const [asked, setAsked] = useState('');
  const [active, setActive] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const typed = useRef('');
  const listId = useId();
  const offered = resting && asked === '' ? [] : matchingTags(known, asked);
  const typedTag = cleanTag(asked);
  const isNew = !onlyKnown && typedTag !== '' && !isInUse(inUse, typedTag);
  const created = isNew ? [typedTag] : [];
  const options = [...offered.map(({ tag }) => tag), ...created];
  useLayoutEffect(() => {
    if (!resting) field.current?.focus();
  }, []);

  const write = (value: string) => {
    typed.current = value;
    setText(value);
    setActive(-1);
  };
  const type = (value: string) => {
    write(value);
    setAsked(value);
  };
  const pick = async (tag: string) => {
    const clean = cleanTag(tag);
    const fits = !onlyKnown || known.some((each) => each.tag === clean);
    if (!clean || !fits) return;
    write('');
    // What is below moves once: when the tag is there.
    await onPick(clean);
    setAsked(typed.current);
  };
  const move = (step: number) =>
    setActive((was) => Math.max(-1, Math.min(options.length - 1, was + step)));
  const enter = () => pick(options[active] ?? (onlyKnown ? offered[0]?.tag : text) ?? '');
  const keep = () => {
    if (!onlyKnown) pick(typed.current);
  };
  useLeave(keep);
  const discard = () => {
    typed.current = '';
    onClose();
  };

  const keys: Record<string, () => void> = {
    Enter: enter,
    ',': enter,
    // With nothing to choose, Tab goes on to the next field.
    ...((text.trim() !== '' || active >= 0) && { Tab: enter }),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: discard,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, all keys belong to it.
    if (event.isComposing) return;
    if (event.key === 'Backspace' && text === '') onEmptyBackspace?.();
    const act = event.key === 'Tab' && event.shiftKey ? undefined : keys[event.key];
    event.stopPropagation();
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div class="tag-field">
      <input
        ref={field}
        type="text"
        role="combobox"
        autocomplete="off"
        maxLength={200}
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={listId}
        {...(active >= 0 && { 'aria-activedescendant': `${listId}-${active}` })}
        placeholder={label}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={({ currentTarget }) => {
          // When the whole window loses the focus, the user goes on typing later.
          if (document.activeElement !== currentTarget) keep();
        }}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={words('row_tags_known')}
        hidden={options.length === 0}
      >
        {options.map((tag, index) => (
          <button
            type="button"
            key={tag}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            {...(index >= offered.length && { class: 'tag-create' })}
            aria-selected={index === active}
            // Prevents the field from losing the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(tag)}
          >
            {index < offered.length ? (
              <>
                <bdi>#{tag}</bdi> <span>{offered[index]?.count}</span>
              </>
            ) : (
              <bdi>{words('tag_create', tag)}</bdi>
            )}
          </button>
        ))}
      </div>
    </div>
  );
}
