import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Item } from '../../lib/paper/paper';
import { getItems } from '../../lib/store/read/list';
import { watch } from '../../lib/store/watch';

/**
 * Rows that fill the window; they are read before a new list is shown, so that it shows no blank
 * rows.
 */
const WINDOW = 16;
/** The range of watched rows moves in steps, so that scrolling does not query for each row. */
const STEP = 16;

/** A list that can be rendered, with the items read so far. */
export interface Rows<List> {
  /** The list; the previous one until the first rows of this one have been read. */
  list?: List;
  get(id: string): Item | undefined;
  /** Reports which rows are in view. */
  view(first: number, last: number): void;
  failure?: unknown;
}

/**
 * Reads the items of the rows in view and keeps them up to date with the store.
 * @param list undefined while there is none yet
 */
export function useItems<List extends { ids: string[] }>(list: List | undefined): Rows<List> {
  const cache = useRef(new Map<string, Item>());
  const [shown, setShown] = useState<List>();
  const [failure, setFailure] = useState<unknown>();
  const [step, setStep] = useState({ start: 0, end: STEP });
  const [, redraw] = useState({});

  const keep = (asked: string[], items: Item[]) => {
    for (const id of asked) cache.current.delete(id);
    for (const item of items) cache.current.set(item.paper.id, item);
  };

  useLayoutEffect(() => {
    if (!list) return;
    let stopped = false;
    const missing = list.ids.slice(0, WINDOW).filter((id) => !cache.current.has(id));
    if (missing.length === 0) return setShown(list);
    getItems(missing).then((items) => {
      keep(missing, items);
      if (!stopped) setShown(list);
    }, setFailure);
    return () => {
      stopped = true;
    };
  }, [list]);

  const inView = shown?.ids.slice(step.start, step.end) ?? [];
  useEffect(() => {
    if (inView.length === 0) return;
    const take = (items: Item[]) => {
      keep(inView, items);
      redraw({});
    };
    return watch(() => getItems(inView), take, setFailure);
  }, [inView.join('\n')]);

  return {
    ...(shown && { list: shown }),
    get: (id) => cache.current.get(id),
    view: (first, last) => {
      const start = Math.floor(first / STEP) * STEP;
      const end = (Math.floor(last / STEP) + 1) * STEP;
      setStep((was) => (was.start === start && was.end === end ? was : { start, end }));
    },
    ...(failure !== undefined && { failure }),
  };
}
