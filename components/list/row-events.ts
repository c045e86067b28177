import type { Item } from '../../lib/paper/paper';
import type { Actions } from './use-actions';

/** The parts that can be open below a row. */
export type RowPart = 'detail' | 'tags' | 'note';

/** Callbacks of a row. */
export interface RowEvents {
  moveTo(id: string): void;
  /** Adds the paper to the selection or removes it; `extend` selects all up to it. */
  toggle(id: string, extend?: boolean): void;
  pickTag(tag: string): void;
  /** Opens or closes a part below the row. */
  show(id: string, part: RowPart): void;
  close(): void;
  toggleSaved(item: Item): void;
  actions: Actions;
  /** Reports an error that belongs to no operation. */
  fail(error: unknown): void;
}
