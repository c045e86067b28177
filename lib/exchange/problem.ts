import type { DraftFault, DraftProblem } from '../paper/draft-problem';
import type { ReadProblem } from '../paper/page-problem';
import { DraftError } from '../paper/parse-draft';
import type { BibFault } from '../text/bibtex/bib-fault';

/**
 * Where a paper is in a file: its line (and citation key), its number among the references, its
 * name in the file, or its title.
 */
export type Place =
  | { line: number; key?: string }
  | { reference: number }
  | { name: string }
  | { title: string };

/** Why a paper, a line or an entry of a file was left out. Quotations from it are shortened. */
export type Fault =
  | DraftFault
  | BibFault
  | { kind: 'no_paper_inside' }
  | { kind: 'no_fields' }
  | { kind: 'no_json' }
  | { kind: 'alone'; value: string }
  /** An address of a list of papers, a text that is not an address, or an address too long. */
  | { kind: 'listing_address'; value: string }
  | { kind: 'no_address'; value: string }
  | { kind: 'long_address'; value: string }
  /** A line of a backup, or a part of JSON. `title` is the title of a paper, if it can be read. */
  | { kind: 'damaged' }
  | { kind: 'altered'; title?: string }
  | { kind: 'no_pair' }
  | { kind: 'no_record' };

/** Data that an imported paper lost. */
export type LossProblem =
  | DraftProblem
  | { kind: 'entry_cut'; title: string }
  | { kind: 'entry_lost'; title: string }
  | { kind: 'key_replaced' }
  | { kind: 'no_date'; value: string };

/** A part of a file that could not be read. */
export type ImportProblem =
  | { kind: 'left_out'; at: Place; why: Fault }
  /** A damaged entry of which some fields could be read. */
  | { kind: 'in_part'; at: Place; why: Fault }
  | { kind: 'lost'; at: Place; what: LossProblem }
  | LossProblem
  | ReadProblem
  | { kind: 'open_quote'; line: number }
  | { kind: 'stray_line'; line: number }
  | { kind: 'header_damaged' }
  /** The file is cut or damaged; what lies before is read. */
  | { kind: 'file_cut' }
  | { kind: 'checksum_missing' }
  | { kind: 'checksum_wrong' }
  | { kind: 'papers_missing'; read: number; count: number }
  /** So many papers were changed while a clock was more than a day ahead. */
  | { kind: 'clock_ahead'; papers: number };

/** A part of a file that is left out; `problem` says why. */
export class PartError extends Error {
  override name = 'PartError';
  readonly problem: Fault;
  constructor(problem: Fault) {
    super(JSON.stringify(problem));
    this.problem = problem;
  }
}

/**
 * Why a part of a file was left out.
 * @throws the error itself if it is neither a DraftError nor a PartError
 */
export function faultOf(error: unknown): Fault {
  if (error instanceof DraftError || error instanceof PartError) return error.problem;
  throw error;
}

/** Reports the data that the paper at a place lost. */
export function lostAt(at: Place, losses: readonly LossProblem[]): ImportProblem[] {
  return losses.map((what) => ({ kind: 'lost', at, what }));
}
