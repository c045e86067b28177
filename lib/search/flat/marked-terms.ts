/*
 * Terms of their own, whose first character no text gives. They are sorted behind all words and
 * spare the postings a further field.
 */
const MARKS = { name: '\uE000', category: '\uE001', keyword: '\uE002' } as const;

/** What a marked term says of a paper: a word before its colon, a category, a keyword. */
export type Mark = keyof typeof MARKS;

/** The marked form of a term. */
export function marked(mark: Mark, term: string): string {
  return MARKS[mark] + term;
}
