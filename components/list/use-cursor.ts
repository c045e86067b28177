import { useMemo, useRef, useState } from 'preact/hooks';
import type { IdList } from '../../lib/search/id-list';

/** The current row of a list, and the selection. */
export interface Cursor {
  current: string | undefined;
  index: number;
  /** The row to which the user has moved; undefined before that. */
  chosen: string | undefined;
  selected: ReadonlySet<string>;
  /** Makes a row the current one. */
  moveTo(id: string): void;
  /** Moves by a number of rows; `extend` selects the rows in between. Returns the new index. */
  moveBy(rows: number, extend: boolean): number;
  /** Adds a paper to the selection or removes it; `extend` selects the rows up to it instead. */
  toggle(id: string, extend?: boolean): void;
  select(all: readonly string[]): void;
  clear(): void;
  /** Moves to the first row. */
  reset(): void;
  /** Moves to a row of a list that is not there yet. */
  expect(id: string): void;
}

const FIRST = { id: '', index: 0 };

/**
 * The current row and the selection. Both are stored by id, so that they survive changes of the
 * list. When the current row leaves the list, the row that replaces it becomes current.
 */
export function useCursor(ids: IdList, first = FIRST): Cursor {
  const [place, setPlace] = useState(first);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  /** The paper that was last added to the selection or removed. */
  const toggled = useRef<string>(undefined);
  const index = useMemo(() => placeIn(ids, place), [ids, place]);
  const current = ids.at(index);

  const goTo = (next: number) => setPlace({ id: ids.at(next) ?? '', index: next });
  const moveBy = (rows: number, extend: boolean) => {
    const next = Math.max(0, Math.min(ids.length - 1, index + rows));
    if (extend) {
      const passed = ids.slice(Math.min(index, next), Math.max(index, next) + 1);
      setSelected((last) => new Set([...last, ...passed]));
    }
    goTo(next);
    return next;
  };
  const toggle = (id: string, extend = false) => {
    const from = toggled.current;
    toggled.current = id;
    setSelected((last) => {
      if (extend) return new Set([...last, ...rowsBetween(ids, from, id)]);
      const next = new Set(last);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  };

  return {
    current,
    index,
    chosen: place.id || undefined,
    selected,
    moveTo: (id) => goTo(Math.max(0, ids.indexOf(id))),
    moveBy,
    toggle,
    select: (all) => setSelected(new Set(all)),
    clear: () => setSelected(new Set()),
    reset: () => setPlace(FIRST),
    expect: (id) => setPlace({ id, index: 0 }),
  };
}

/** Where the row is in a list by now, or the row that has taken its place. */
function placeIn(ids: IdList, { id, index }: typeof FIRST): number {
  const found = id === '' || ids.at(index) === id ? index : ids.indexOf(id);
  return Math.min(found < 0 ? index : found, Math.max(ids.length - 1, 0));
}

/** The rows from one to another, both included; only the other if the first is not in the list. */
function rowsBetween(ids: IdList, from: string | undefined, to: string): string[] {
  const ends = [from === undefined ? -1 : ids.indexOf(from), ids.indexOf(to)];
  return ends.includes(-1) ? [to] : ids.slice(Math.min(...ends), Math.max(...ends) + 1);
}
