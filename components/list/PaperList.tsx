import './PaperList.css';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Item } from '../../lib/paper/paper';
import type { IdList } from '../../lib/search/id-list';
import { words } from '../../lib/words/words';
import { useVirtual } from '../parts/use-virtual';
import { Row } from './Row';
import type { RowEvents, RowPart } from './row-events';
import type { Cursor } from './use-cursor';

interface Props {
  label: string;
  ids: IdList;
  get(id: string): Item | undefined;
  /** Folded words to highlight. */
  terms: readonly string[];
  /** Index of the first row of the unsaved papers. */
  seenFrom: number | undefined;
  /** Whether the rows are about to change. */
  busy: boolean;
  cursor: Cursor;
  /** The open part, and the paper whose row it is below. */
  open: { id: string; part: RowPart } | undefined;
  on: RowEvents;
  /** Incremented whenever the current row should take the focus. */
  focus: number;
  /** Whether the current row takes the focus when the list is drawn again. */
  resumed: boolean;
  /** Identifies the query; when it changes, the list scrolls to the top. */
  question: string;
  onView(first: number, last: number): void;
  /** Index of the first row in view when the list is drawn first. */
  startAt?: number;
  /** Reports which row is the first in view. */
  onTop(index: number): void;
  /** Draws the list as a table. */
  table?: ListTable | undefined;
  /** Height of a row before it is measured, px. */
  rowHeight?: number | undefined;
}

/** How a list is drawn as a table. */
export interface ListTable {
  /** The table around the rows, with its column headers. */
  around(rows: ComponentChildren, count: number): JSX.Element;
  /** The cells of a paper's row. */
  cells(row: RowState): ComponentChildren;
}

/** What the cells of a row are drawn from. */
export interface RowState {
  item: Item;
  terms: readonly string[];
  current: boolean;
  selected: boolean;
  /** The part that is open below the row. */
  part: RowPart | undefined;
  on: RowEvents;
}

/** A list of any length; only the rows in view are in the page. */
export function PaperList(props: Props) {
  const { label, ids, get, seenFrom, busy, cursor, open, on, table } = props;
  const terms = useSame(props.terms);
  const { focus, resumed, question, onView, startAt = 0, onTop } = props;
  const { scroller, height, rows, top, show, toTop } = useVirtual(
    ids,
    cursor.index,
    props.rowHeight,
  );
  const focused = useRef(false);
  const mounted = useRef(false);
  const inView = rows.filter((row) => Math.abs(row.index - top) < 60);
  const first = inView[0]?.index ?? 0;
  const last = inView.at(-1)?.index ?? 0;
  useEffect(() => onView(first, last), [first, last]);
  useEffect(() => onTop(top), [top]);
  useEffect(() => {
    if (mounted.current) toTop();
  }, [question]);

  const focusCurrent = () => {
    show(cursor.index, 'auto');
    const row = scroller.current?.querySelector(`[data-index="${cursor.index}"]`);
    if (row instanceof HTMLElement) row.focus({ preventScroll: true });
  };
  // A layout effect: the next key must find the focus in the list.
  useLayoutEffect(() => {
    if (!mounted.current && startAt > 0) show(startAt, 'start');
    if (mounted.current || resumed) focusCurrent();
    mounted.current = true;
  }, [focus]);
  useEffect(() => {
    // The focused row was removed or added again: the current row takes the focus.
    const { activeElement } = document;
    const onRow = activeElement === document.body || activeElement?.matches('.list .row');
    if (focused.current && onRow) focusCurrent();
  }, [cursor.current]);

  // A row of a table can't be an item of a list.
  const Rows = table ? 'div' : 'ol';
  const RowBox = table ? 'div' : 'li';
  const body = (
    <div
      ref={scroller}
      class="list"
      {...(table && { role: 'rowgroup', 'aria-busy': busy })}
      onFocusIn={() => {
        focused.current = true;
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !scroller.current?.contains(relatedTarget))
          focused.current = false;
      }}
    >
      <Rows
        {...(table ? { role: 'presentation' } : { 'aria-label': label, 'aria-busy': busy })}
        class={cursor.selected.size > 0 ? 'selecting' : ''}
        style={{ height: `${height}px` }}
      >
        {rows.map(({ index, start, measured }) => {
          const id = ids.at(index) ?? '';
          const item = get(id);
          const current = id === cursor.current;
          const selected = cursor.selected.has(id);
          const part = open?.id === id ? open.part : undefined;
          return (
            <RowBox
              key={id}
              {...measured}
              data-index={index}
              class={['row', selected && 'selected', part && 'open'].filter(Boolean).join(' ')}
              style={{ top: `${start}px` }}
              tabIndex={current ? 0 : -1}
              {...(table
                ? { role: 'row', 'aria-rowindex': index + 2 }
                : { 'aria-setsize': ids.length, 'aria-posinset': index + 1 })}
              {...(current && { 'aria-current': 'true' })}
              onFocusIn={() => !current && on.moveTo(id)}
            >
              {index === seenFrom && <p class="list-heading">{words('list_seen')}</p>}
              {item ? (
                (table?.cells({ item, terms, current, selected, part, on }) ?? (
                  <Row {...{ item, terms, current, selected, part, on }} />
                ))
              ) : (
                <div class="row-blank" />
              )}
            </RowBox>
          );
        })}
      </Rows>
    </div>
  );
  return table ? table.around(body, ids.length) : body;
}

/** Returns the last words as long as they are the same, so that no row is drawn again for them. */
function useSame(terms: readonly string[]): readonly string[] {
  const same = terms.join('\n');
  return useMemo(() => terms, [same]);
}
