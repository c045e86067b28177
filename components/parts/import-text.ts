import type { ImportProblem, Place } from '../../lib/exchange/problem';
import type { IncomingProblem } from '../../lib/jobs/read-incoming';
import { shownBytes } from '../../lib/words/shown-bytes';
import { shownNumber } from '../../lib/words/shown-number';
import { countWords, words } from '../../lib/words/words';
import { faultText } from './fault-text';
import { pageText } from './page-text';

/** What of a file could not be read, or why nothing of it was imported, in words for the user. */
export function importText(problem: IncomingProblem): string {
  switch (problem.kind) {
    case 'in_file':
      return words('import_in_file', problem.name, importText(problem.problem));
    case 'cut_gzip':
      return words('import_gzip_damaged');
    case 'left_out':
      return leftOutText(problem.at, faultText(problem.why));
    case 'in_part':
      return inPartText(problem.at, faultText(problem.why));
    case 'lost':
      return lostText(problem.at, importText(problem.what));
    case 'entry_cut':
      return words('import_entry_cut', problem.title);
    case 'entry_lost':
      return words('import_user_data_lost', problem.title);
    case 'key_replaced':
      return words('import_key_replaced');
    case 'no_date':
      return words('import_no_date', problem.value);
    case 'open_quote':
      return words('import_open_quote', problem.line);
    case 'stray_line':
      return words('import_stray_line', problem.line);
    case 'file_cut':
      return words('import_file_cut');
    case 'header_damaged':
      return words('import_header_damaged');
    case 'checksum_missing':
      return words('import_checksum_missing');
    case 'checksum_wrong':
      return words('import_checksum_wrong');
    case 'papers_missing':
      return words('import_papers_missing', problem.read, problem.count);
    case 'clock_ahead':
      return countWords('import_clock_ahead', problem.papers);
    case 'unknown_format':
      return words('import_unknown');
    case 'spreadsheet':
      return words('import_spreadsheet');
    case 'archive':
      return words('import_archive');
    case 'pdf':
      return words('import_pdf');
    case 'empty_file':
      return words('import_empty');
    case 'large_file':
      return words('import_too_large', shownBytes(problem.bytes), shownBytes(problem.most));
    case 'large_unpacked':
      return words('import_unpacks_too_large', shownBytes(problem.most));
    case 'long_text':
      return words('import_long_text', inMillions(problem.length), inMillions(problem.most));
    case 'many_entries':
      return words('import_many_entries', shownNumber(problem.most));
    case 'no_entry':
      return words('import_no_entry', firstText(problem) || words('import_holds_none'));
    case 'not_json':
      return words('import_not_json', problem.value);
    case 'no_references':
      return words('import_no_references');
    case 'not_ris':
      return words('import_not_ris');
    case 'no_reference':
      return words('import_no_reference', firstText(problem)).trim();
    case 'no_title_column':
      return words('import_no_title_column');
    case 'no_row':
      return words('import_no_row', firstText(problem)).trim();
    case 'no_parser':
      return words('import_no_parser');
    case 'not_address':
      return words('import_not_address', problem.value);
    case 'no_page_address':
      return words('import_no_page_address');
    case 'no_page_papers': {
      const { site, url } = problem;
      return words(
        'import_no_page_papers',
        firstText(problem) || words('import_page_shows_none', site, url),
      );
    }
    case 'not_papermemory':
      return words('import_not_papermemory');
    case 'no_papermemory_papers':
      return words(
        'import_no_papermemory_papers',
        firstText(problem) || words('import_nothing_imported'),
      );
    case 'no_captured_papers':
      return words('import_no_captured_papers');
    case 'no_addresses':
      return words('import_no_addresses', firstText(problem) || words('import_nothing_imported'));
    case 'no_draft_line':
      return words('import_no_draft_line', firstText(problem)).trim();
    case 'no_backup_line':
      return words('import_no_backup_line', firstText(problem)).trim();
    case 'no_backup':
      return words('import_no_backup');
    case 'newer_backup':
      return words('import_newer_backup', problem.version, problem.most);
    default:
      return pageText(problem);
  }
}

function firstText({ first }: { first?: ImportProblem | undefined }): string {
  return first ? importText(first) : '';
}

function leftOutText(at: Place, why: string): string {
  if ('reference' in at) return words('import_reference_left_out', at.reference, why);
  if ('name' in at) return words('import_name_left_out', at.name, why);
  if ('title' in at)
    return at.title === ''
      ? words('import_untitled_left_out', why)
      : words('import_title_left_out', at.title, why);
  return at.key === undefined
    ? words('import_line_left_out', at.line, why)
    : words('import_entry_left_out', at.line, at.key, why);
}

/** Only BibTeX has such entries, whose places are lines. */
function inPartText(at: Place, why: string): string {
  if (!('line' in at)) return why;
  return at.key === undefined
    ? words('import_line_in_part', at.line, why)
    : words('import_entry_in_part', at.line, at.key, why);
}

function lostText(at: Place, what: string): string {
  if ('reference' in at) return words('import_reference_lost', at.reference, what);
  if ('name' in at) return words('import_name_lost', at.name, what);
  if ('title' in at) return words('import_name_lost', at.title, what);
  return at.key === undefined
    ? words('import_line_lost', at.line, what)
    : words('import_entry_lost', at.line, at.key, what);
}

function inMillions(length: number): string {
  return shownNumber(Math.ceil(length / 1e6));
}
