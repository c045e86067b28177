import type { Operation } from '../../lib/store/edit/journal';
import { countWords, words } from '../../lib/words/words';
import { sourceName } from './source-name';

/** Says what an operation has just done: “Saved 21 papers”, “Now: reading”. */
export function doneText(operation: Operation): string {
  const { status, count } = operation;
  if (status === undefined || count > 1) return pastText(operation);
  switch (status) {
    case 'unread':
      return words('popup_now_unread');
    case 'reading':
      return words('popup_now_reading');
    case 'read':
      return words('popup_now_read');
  }
}

/** Describes an operation of some time ago: “Changed the status of 1 paper”. */
export function pastText({ what, count, site }: Operation): string {
  switch (what) {
    case 'save':
      return countWords('popup_done_save', count);
    case 'unsave':
      return countWords('popup_done_unsave', count);
    case 'tag':
      return countWords('popup_done_tag', count);
    case 'untag':
      return countWords('popup_done_untag', count);
    case 'retag':
      return countWords('popup_done_retag', count);
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
      return site === undefined
        ? countWords('popup_done_join', count)
        : countWords('popup_done_join_page', count, sourceName(site));
    case 'came':
      return countWords('popup_done_came', count);
    case 'split':
      return words('popup_done_split');
    case 'hide':
      return countWords('popup_done_hide', count);
    case 'unhide':
      return countWords('popup_done_unhide', count);
    case 'apart':
      return words('popup_done_apart');
    case 'save_list':
    case 'change_list':
    case 'delete_list':
    case 'style_tag':
      return words(`popup_done_${what}`);
  }
}
