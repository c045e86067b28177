/** How our own CSV calls its columns, then how Zotero’s and others do; the first that is there and filled tells. */
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

/** What a table may tell of a paper. */
export type Field = keyof typeof NAMES;

/** The cell of a field in a row, of all but notes without white space around it; undefined where it is empty or there is no such column. */
export type Cells = (field: Field) => string | undefined;

/** How to find the cells of a row, by the names of the columns in the first; undefined when no column holds titles. */
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

/** Whether the first row names the columns of a table of papers. */
export function looksLikePapers(head: readonly string[]): boolean {
  const names = head.map((name) => name.trim().toLowerCase());
  return names.includes('title') && NAMES.authors.some((name) => names.includes(name));
}
