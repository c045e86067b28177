import { useMemo, useState } from 'preact/hooks';

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
  toggle(id: string): void;
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
export function useCursor(ids: readonly string[], first = FIRST): Cursor {
  const [place, setPlace] = useState(first);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const index = useMemo(() => placeIn(ids, place), [ids, place]);
  const current = ids[index];

  const goTo = (next: number) => setPlace({ id: ids[next] ?? '', index: next });
  const moveBy = (rows: number, extend: boolean) => {
    const next = Math.max(0, Math.min(ids.length - 1, index + rows));
    if (extend) {
      const passed = ids.slice(Math.min(index, next), Math.max(index, next) + 1);
      setSelected((last) => new Set([...last, ...passed]));
    }
    goTo(next);
    return next;
  };
  const toggle = (id: string) =>
    setSelected((last) => {
      const next = new Set(last);
      if (!next.delete(id)) next.add(id);
      return next;
    });

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
function placeIn(ids: readonly string[], { id, index }: typeof FIRST): number {
  const found = id === '' || ids[index] === id ? index : ids.indexOf(id);
  return Math.min(found < 0 ? index : found, Math.max(ids.length - 1, 0));
}
