import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Item } from '../../../lib/paper/paper';
import type { IdList } from '../../../lib/search/id-list';
import { onOwnChange } from '../../../lib/store/edit/own-changes';
import { getItems } from '../../../lib/store/read/list';

/**
 * Rows that fill the window; they are read before a new list is shown, so that it shows no blank
 * rows.
 */
const WINDOW = 16;
/** The range of rows that are read moves in steps, so that scrolling reads no single rows. */
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
 * Reads the items of the rows in view, each once until it may have changed. Changes that this page
 * makes are taken as they are reported; with others the revision of the store rises.
 * @param list undefined while there is none yet
 * @param rev the revision of the store, known before the first row is read
 */
export function useItems<List extends { ids: IdList }>(
  list: List | undefined,
  rev: number | undefined,
): Rows<List> {
  const own = useRef({
    items: new Map<string, Item | undefined>(),
    stale: new Set<string>(),
    /** Items that are being read. */
    asked: new Set<string>(),
    rev,
    shown: undefined as List | undefined,
  }).current;
  const [failure, setFailure] = useState<unknown>();
  const [step, setStep] = useState({ start: 0, end: STEP });
  const [redrawn, redraw] = useState({});

  const missing = (ids: string[]) =>
    ids.filter((id) => !own.asked.has(id) && (!own.items.has(id) || own.stale.has(id)));
  const read = async (ids: string[]) => {
    for (const id of ids) {
      own.stale.delete(id);
      own.asked.add(id);
    }
    const found = await getItems(ids).finally(() => {
      for (const id of ids) own.asked.delete(id);
    });
    const items = new Map(found.map((item) => [item.paper.id, item]));
    for (const id of ids) {
      // An unknown paper is not asked for again, and what was found outdated meanwhile is.
      if (!own.stale.has(id)) own.items.set(id, items.get(id));
    }
  };

  useLayoutEffect(
    () =>
      onOwnChange((change) => {
        for (const item of change.items) own.items.set(item.paper.id, item);
        // Otherwise something else has changed, too.
        if (own.rev !== undefined && change.rev === own.rev + 1) own.rev = change.rev;
        redraw({});
      }),
    [],
  );
  useLayoutEffect(() => {
    if (rev === undefined || (own.rev !== undefined && own.rev >= rev)) return;
    if (own.rev !== undefined) own.stale = new Set([...own.items.keys(), ...own.asked]);
    own.rev = rev;
    redraw({});
  }, [rev]);

  const unread = list?.ids.slice(0, WINDOW).filter((id) => !own.items.has(id)) ?? [];
  if (list && unread.length === 0) own.shown = list;
  const { shown } = own;
  useLayoutEffect(() => {
    const asked = missing(unread);
    if (asked.length > 0) read(asked).then(() => redraw({}), setFailure);
  }, [list, redrawn]);

  const inView = shown?.ids.slice(step.start, step.end) ?? [];
  useEffect(() => {
    const asked = missing(inView);
    if (asked.length > 0) read(asked).then(() => redraw({}), setFailure);
  }, [inView.join('\n'), redrawn]);

  return {
    ...(shown && { list: shown }),
    get: (id) => own.items.get(id),
    view: (first, last) => {
      const start = Math.floor(first / STEP) * STEP;
      const end = (Math.floor(last / STEP) + 1) * STEP;
      setStep((was) => (was.start === start && was.end === end ? was : { start, end }));
    },
    ...(failure !== undefined && { failure }),
  };
}
