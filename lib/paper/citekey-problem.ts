/** Why a paper can't have a citation key: BibTeX does not accept it, or another paper has it. */
export type CitekeyProblem =
  | { kind: 'key_malformed'; value: string }
  | { kind: 'key_taken'; value: string };
