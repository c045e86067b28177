import { answerText } from '../../lib/messages';
import type { Quoted } from '../../lib/paper/draft-problem';
import type { PageProblem, RowFault } from '../../lib/paper/page-problem';
import { shownNumber } from '../../lib/words/shown-number';
import { countWords, words } from '../../lib/words/words';

/** What went wrong with a page or a draft, in words for the user. */
export function pageText(problem: PageProblem): string {
  switch (problem.kind) {
    case 'no_draft':
      return words('draft_no_object');
    case 'no_title':
      return words('draft_no_title');
    case 'long_title':
      return words('draft_long_title', shownNumber(problem.value), shownNumber(problem.most));
    case 'no_id':
      return words('draft_no_id');
    case 'field_left_out':
      return words('draft_field', problem.name, problem.title, quotedText(problem.value));
    case 'link_left_out':
      return words('draft_link', problem.name, quotedText(problem.value));
    case 'rows_unread':
      return countWords('page_rows', problem.count, rowText(problem.why));
    case 'long_page':
      return words('page_long', shownNumber(problem.most), shownNumber(problem.left));
    case 'page_data':
      return words('page_data');
    case 'no_paper':
      return words('page_no_paper');
    case 'other_paper':
      return words('page_other_paper');
    case 'unnamed_paper':
      return words('page_unnamed_paper');
    case 'papers_not_joined':
      return countWords('page_not_joined', problem.count);
    case 'not_forgotten':
      return words('page_not_forgotten', problem.value);
    case 'bar_store_failed':
      return words('bar_store_failed', answerText(problem.why));
    case 'bar_states_failed':
      return words('bar_states_failed', answerText(problem.why));
    case 'bar_save_failed':
      return words('bar_save_failed', answerText(problem.why));
  }
}

function quotedText(quoted: Quoted): string {
  if (quoted.kind === 'text') return words('draft_quoted', quoted.value);
  if (quoted.kind === 'characters') return countWords('draft_characters', quoted.value);
  return quoted.kind === 'list' ? words('draft_list', shownNumber(quoted.value)) : quoted.value;
}

function rowText(fault: RowFault): string {
  if (fault.kind === 'row_failed') return fault.value;
  return words(fault.kind === 'row_untitled' ? 'page_row_untitled' : 'page_row_unnamed');
}
