import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
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
  /** Keeps the row current that has taken the place of another one. */
  pin(): void;
  /** Moves to a row of a list that is not there yet. */
  expect(id: string): void;
}

interface Place {
  id: string;
  index: number;
  /** The row behind it; of the last row, the one before. */
  beside?: Omit<Place, 'beside'>;
}

const FIRST: Place = { id: '', index: 0 };

/**
 * The current row and the selection. Both are stored by id, so that they survive changes of the
 * list. When the current row leaves its place, because a change moved it within the list or out of
 * it, the row that replaces it becomes current.
 * @param open a row with an open part: it stays current wherever it is moved
 */
export function useCursor(ids: IdList, first = FIRST, open?: string): Cursor {
  const [place, setPlace] = useState(first);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  /** The paper that was last added to the selection or removed. */
  const toggled = useRef<string>(undefined);
  const isOpen = open !== undefined && open === place.id;
  const index = useMemo(() => placeIn(ids, place, isOpen), [ids, place, isOpen]);
  const current = ids.at(index);

  const goTo = (next: number) => setPlace(placeAt(ids, next));
  useLayoutEffect(() => {
    if (isOpen && current === place.id && index !== place.index) goTo(index);
  }, [isOpen, index]);
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
    pin: () => place.id !== '' && current !== place.id && goTo(index),
    expect: (id) => setPlace({ id, index: 0 }),
  };
}

function placeAt(ids: IdList, index: number): Place {
  const place = { id: ids.at(index) ?? '', index };
  const other = index + 1 < ids.length ? index + 1 : index - 1;
  const id = other < 0 ? undefined : ids.at(other);
  return id === undefined ? place : { ...place, beside: { id, index: other } };
}

/**
 * Where the row is in a list by now, or the row that has taken its place: where a change moved the
 * row alone, such as a removed paper to the papers only seen, its neighbour has moved less.
 */
function placeIn(ids: IdList, { id, index, beside }: Place, isOpen: boolean): number {
  const last = Math.max(ids.length - 1, 0);
  if (id === '' || ids.at(index) === id) return Math.min(index, last);
  const found = ids.indexOf(id);
  if (found < 0) return Math.min(index, last);
  const near = beside && !isOpen ? ids.indexOf(beside.id) : -1;
  if (!beside || near < 0) return found;
  return Math.abs(near - beside.index) < Math.abs(found - index) ? near : found;
}

/** The rows from one to another, both included; only the other if the first is not in the list. */
function rowsBetween(ids: IdList, from: string | undefined, to: string): string[] {
  const ends = [from === undefined ? -1 : ids.indexOf(from), ids.indexOf(to)];
  return ends.includes(-1) ? [to] : ids.slice(Math.min(...ends), Math.max(...ends) + 1);
}
