/**
 * Names of the columns in Offprint's CSV, then in Zotero's and others. The first column that has a
 * value is used.
 */
const NAMES = {
  title: ['title'],
  authors: ['authors', 'author', 'creators'],
  published: ['published', 'date', 'publication date', 'publication year', 'year'],
  venue: ['venue', 'publication title', 'conference name', 'proceedings title', 'journal'],
  organisation: ['organisation'],
  ids: ['identifiers'],
  arxiv: ['arxiv', 'arxiv id', 'archive id'],
  doi: ['doi'],
  address: ['address', 'url', 'link'],
  pdf: ['pdf'],
  code: ['code'],
  upvotes: ['upvotes'],
  tags: ['tags', 'manual tags'],
  keywords: ['automatic tags', 'keywords'],
  status: ['status'],
  saved: ['saved', 'date added'],
  note: ['note'],
  notes: ['notes'],
  abstract: ['abstract', 'abstract note'],
  extra: ['extra'],
} as const;

/** A field that a table may have. */
export type Field = keyof typeof NAMES;

/**
 * Returns the cell of a field in a row; undefined when it is empty or has no column. White space
 * is trimmed, except in notes.
 */
export type Cells = (field: Field) => string | undefined;

/**
 * Returns a function that finds the cells of a row by field; undefined when there is no column of
 * titles.
 * @param head the first row, with the names of the columns
 */
export function columnsOf(
  head: readonly string[],
): ((cells: readonly string[]) => Cells) | undefined {
  const names = head.map((name) => name.trim().toLowerCase());
  if (!names.includes('title')) return undefined;
  const places = (field: Field) =>
    NAMES[field].map((name) => names.indexOf(name)).filter((place) => place >= 0);
  return (cells) => (field) =>
    places(field)
      .map((place) => (field === 'note' ? cells[place] : cells[place]?.trim()))
      .find(Boolean);
}

/** Whether the first row has the column names of a table of papers. */
export function looksLikePapers(head: readonly string[]): boolean {
  const names = head.map((name) => name.trim().toLowerCase());
  return names.includes('title') && NAMES.authors.some((name) => names.includes(name));
}
