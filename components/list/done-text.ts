import type { Operation } from '../../lib/store/edit/journal';
import { countWords, words } from '../../lib/words/words';

const NOW = {
  unread: 'popup_now_unread',
  reading: 'popup_now_reading',
  read: 'popup_now_read',
} as const;

/** Says what an operation has just done: “Saved 21 papers”, “Now: reading”. */
export function doneText(operation: Operation): string {
  const { status, count } = operation;
  if (status === undefined || count > 1) return pastText(operation);
  return words(NOW[status]);
}

/** Describes an operation of some time ago: “Changed the status of 1 paper”. */
export function pastText({ what, count }: Operation): string {
  switch (what) {
    case 'save':
      return countWords('popup_done_save', count);
    case 'unsave':
      return countWords('popup_done_unsave', count);
    case 'tag':
      return countWords('popup_done_tag', count);
    case 'untag':
      return countWords('popup_done_untag', count);
    case 'status':
      return countWords('popup_done_status', count);
    case 'note':
      return countWords('popup_done_note', count);
    case 'citekey':
      return words('popup_done_citekey');
    case 'correct':
      return words('popup_done_correct');
    case 'import':
      return countWords('popup_done_import', count);
    case 'restore':
      return countWords('popup_done_restore', count);
    case 'join':
      return countWords('popup_done_join', count);
    case 'split':
      return words('popup_done_split');
  }
}
