import type { Cursor } from '../list/use-cursor';
import type { Views } from './use-views';

interface Open {
  views: Views;
  cursor: Cursor;
  text: string;
  setText(text: string): void;
  focusSearch(): void;
}

/**
 * Handles Escape: closes the topmost open part. Returns false when nothing is left to close, so
 * that the browser may close the popup.
 */
export function stepBack({ views, cursor, text, setText, focusSearch }: Open): boolean {
  const steps: [boolean, () => void][] = [
    [views.own !== undefined, () => views.setOwn(undefined)],
    [views.row !== undefined, () => views.setRow(undefined)],
    [views.bulk !== undefined, () => views.setBulk(undefined)],
    [cursor.selected.size > 0, cursor.clear],
    [views.filters, () => views.setFilters(false)],
    [
      text !== '',
      () => {
        setText('');
        focusSearch();
      },
    ],
  ];
  const step = steps.find(([open]) => open);
  step?.[1]();
  return step !== undefined;
}
