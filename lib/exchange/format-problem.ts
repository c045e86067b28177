import type { ImportProblem } from './problem';

/** Why nothing was imported from a file. `first` is the first problem of its parts. */
export type FormatProblem =
  | { kind: 'unknown_format' }
  | { kind: 'empty_file' }
  /** Files of other programs that people take for files of references. */
  | { kind: 'spreadsheet' }
  | { kind: 'archive' }
  | { kind: 'pdf' }
  /** `bytes` and `most` in bytes. */
  | { kind: 'large_file'; bytes: number; most: number }
  | { kind: 'large_unpacked'; most: number }
  /** BibTeX. `length` in UTF-16 units. */
  | { kind: 'long_text'; length: number; most: number }
  | { kind: 'many_entries'; most: number }
  | { kind: 'no_entry'; first?: ImportProblem | undefined }
  /** CSL-JSON and RIS. `value` is the message of the parser. */
  | { kind: 'not_json'; value: string }
  | { kind: 'no_references' }
  | { kind: 'not_ris' }
  | { kind: 'no_reference'; first?: ImportProblem | undefined }
  /** CSV */
  | { kind: 'no_title_column' }
  | { kind: 'no_row'; first?: ImportProblem | undefined }
  /** Saved pages */
  | { kind: 'no_parser' }
  | { kind: 'not_address'; value: string }
  | { kind: 'no_page_address' }
  | { kind: 'no_page_papers'; first?: ImportProblem | undefined; site: string; url: string }
  | { kind: 'not_papermemory' }
  | { kind: 'no_papermemory_papers'; first?: ImportProblem | undefined }
  | { kind: 'no_captured_papers' }
  | { kind: 'no_addresses'; first?: ImportProblem | undefined }
  | { kind: 'no_draft_line'; first?: ImportProblem | undefined }
  /** Backups. `version` is the file's format version, `most` the newest that can be read. */
  | { kind: 'no_backup_line'; first?: ImportProblem | undefined }
  | { kind: 'no_backup' }
  | { kind: 'newer_backup'; version: number; most: number };

/** Nothing could be read from a file, and nothing was imported. `problem` says why. */
export class FormatError extends Error {
  override name = 'FormatError';
  readonly problem: FormatProblem;
  constructor(problem: FormatProblem) {
    super(JSON.stringify(problem));
    this.problem = problem;
  }
}
