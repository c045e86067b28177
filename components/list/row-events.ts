import type { Item } from '../../lib/paper/paper';
import type { Actions } from './use-actions';

/** What can be open below a row. */
export type RowPart = 'detail' | 'tags' | 'note';

/** What a row tells the list that shows it. */
export interface RowEvents {
  moveTo(id: string): void;
  /** Adds it to the selection or takes it out. */
  toggle(id: string): void;
  pickTag(tag: string): void;
  /** Opens or closes what is below the row. */
  show(id: string, part: RowPart): void;
  close(): void;
  toggleSaved(item: Item): void;
  actions: Actions;
}
