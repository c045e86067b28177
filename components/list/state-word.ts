import type { Status } from '../../lib/paper/paper';
import { words } from '../../lib/words/words';

/** Returns the display name of a reading status. */
export function stateWord(status: Status): string {
  switch (status) {
    case 'unread':
      return words('row_unread');
    case 'reading':
      return words('row_reading');
    case 'read':
      return words('row_read');
  }
}
