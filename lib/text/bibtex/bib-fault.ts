/** Why a BibTeX entry can't be read. Quotations from it are shortened. */
export type BibFault =
  | { kind: 'no_field'; value: string }
  | { kind: 'field_without_value'; value: string }
  | { kind: 'joined_too_often' }
  /** `value` is the delimiter that is missing. */
  | { kind: 'not_closed'; value: string }
  | { kind: 'value_missing'; value: string }
  | { kind: 'value_open'; value: string }
  /** A line that looks like an entry, but no bracket follows its type. */
  | { kind: 'no_delimiter'; value: string }
  /** An entry of BibLaTeX that only lists others. */
  | { kind: 'entry_set' };
