import { useRef, useState } from 'preact/hooks';
import type { RowEvents } from './row-events';

/**
 * Returns callbacks that stay the same from draw to draw and call the latest ones, so that a row
 * whose paper is the same need not be drawn again.
 */
export function useRowEvents(events: RowEvents): RowEvents {
  const latest = useRef(events);
  latest.current = events;
  const [lasting] = useState<RowEvents>(() => ({
    moveTo: (id) => latest.current.moveTo(id),
    toggle: (id, extend) => latest.current.toggle(id, extend),
    pickTag: (tag) => latest.current.pickTag(tag),
    show: (id, part) => latest.current.show(id, part),
    close: () => latest.current.close(),
    toggleSaved: (item) => latest.current.toggleSaved(item),
    fail: (error) => latest.current.fail(error),
    get actions() {
      return latest.current.actions;
    },
  }));
  return lasting;
}
