import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

/** Attributes of the element around a group of items that is one stop of the Tab key. */
export interface Roving {
  ref: RefObject<HTMLDivElement | null>;
  onKeyDown(event: KeyboardEvent): void;
  onFocusIn(event: FocusEvent): void;
}

const STEPS: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * A group of items of which one is in the tab order: the arrow keys, Home and End move between
 * them, and a letter to the next one that begins with it. No key that has a meaning here reaches
 * the list, where it would act on a paper.
 * @param first key of the item that is in the tab order before one had the focus
 * @returns attributes of the group, and which item is in the tab order
 */
export function useRoving(first: string | undefined) {
  const ref = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<string>();
  const items = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target } = event;
    if (event.altKey || !(target instanceof HTMLElement) || !target.matches('[data-key]')) return;
    const isPlain = !event.ctrlKey && !event.metaKey;
    const all = items();
    const at = all.indexOf(target);
    const step = STEPS[key];
    if (step !== undefined && isPlain) {
      event.preventDefault();
      all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
    } else if (isPlain && /^[\p{L}\p{N}]$/u.test(key)) {
      const begins = ({ textContent }: HTMLElement) =>
        textContent.trim().toLowerCase().startsWith(key.toLowerCase());
      [...all.slice(at + 1), ...all.slice(0, at)].find(begins)?.focus();
    } else if (key !== 'Enter' && key !== ' ') return;
    event.stopPropagation();
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    const key = target instanceof HTMLElement ? target.dataset['key'] : undefined;
    if (key !== undefined) setLast(key);
  };
  const group: Roving = { ref, onKeyDown, onFocusIn };
  /** The attributes of an item. The one in the tab order may be gone: then it is the first. */
  const itemOf = (key: string, keys: readonly string[]) => {
    const there = [last, first].find((each) => each !== undefined && keys.includes(each));
    return { 'data-key': key, tabIndex: key === (there ?? keys[0]) ? 0 : -1 };
  };
  return { group, itemOf };
}
