/*
 * Terms of their own, whose first character no text gives. They are sorted behind all words and
 * spare the postings a further field.
 */
const MARKS = {
  name: '\uE000',
  category: '\uE001',
  keyword: '\uE002',
  tag: '\uE003',
  venue: '\uE004',
  source: '\uE005',
  initials: '\uE006',
} as const;

/**
 * What a marked term says of a paper: a word before its colon, a category, a keyword, or, as it is
 * written, a tag, its venue, a site on which it was seen, or the first letters of its title.
 */
export type Mark = keyof typeof MARKS;

/** The marked form of a term. */
export function marked(mark: Mark, term: string): string {
  return MARKS[mark] + term;
}

/** The first of all marked terms, behind nearly all words. */
export const FIRST_MARKED = MARKS.name;

/** A text as a marked term holds it. Terms are separated by line breaks. */
export function markedText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
