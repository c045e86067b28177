/**
 * Names of the columns in Offprint's CSV, then in the tables of Zotero, Scopus, Web of Science (in
 * full and as tags), Google Scholar, PubMed, IEEE, EndNote, Springer, Lens, Dimensions, OpenAlex
 * and Publish or Perish. The first column that has a value is used.
 */
const NAMES = {
  title: [
    'title',
    'article title',
    'document title',
    'item title',
    'display_name',
    'ti',
    'titel',
    'titre',
    'título',
    'titolo',
    '标题',
    '题名',
  ],
  authors: [
    'author full names',
    'af',
    'authors',
    'author',
    'creators',
    'author/s',
    'authorships.author.display_name',
    'book author full names',
    'bf',
    'au',
    'autor',
    'autoren',
    'autor/in',
    'verfasser',
    'auteur',
    'auteurs',
    'autores',
    'autore',
    'autori',
    '作者',
  ],
  published: ['published', 'date', 'date published', 'publication_date'],
  year: [
    'publication year',
    'published year',
    'year',
    'pubyear',
    'publication_year',
    'py',
    'jahr',
    'année',
    'año',
    'anno',
    '年份',
  ],
  day: ['publication date', 'pd'],
  venue: [
    'venue',
    'publication title',
    'source title',
    'publication',
    'conference name',
    'proceedings title',
    'journal',
    'journal/book',
    'secondary title',
    'primary_location.source.display_name',
    'so',
    'source',
    'zeitschrift',
    'revue',
    'revista',
    'rivista',
    '刊名',
    '来源',
  ],
  kind: [
    'kind',
    'item type',
    'reference type',
    'document type',
    'dt',
    'publication type',
    'pt',
    'type',
    'document identifier',
    'content type',
  ],
  container: ['journal or book'],
  short: ['journal abbreviation', 'abbreviated source title', 'journal iso abbreviation', 'ji'],
  volume: ['volume', 'journal volume', 'biblio.volume', 'vl'],
  issue: ['issue', 'issue number', 'journal issue', 'biblio.issue', 'is'],
  number: ['number'],
  pages: ['pages', 'pagination'],
  start: ['page start', 'start page', 'startpage', 'biblio.first_page', 'bp'],
  end: ['page end', 'end page', 'endpage', 'biblio.last_page', 'ep'],
  item: ['art. no.', 'article number', 'article no.', 'ar'],
  publisher: ['publisher', 'pu'],
  place: ['place', 'publisher city', 'place published', 'pi'],
  edition: ['edition'],
  series: ['series', 'book series title', 'series title', 'se'],
  seriesNumber: ['series number'],
  isbn: ['isbn', 'isbns', 'isbn/issn', 'bn'],
  issn: ['issn', 'issns', 'isbn/issn', 'sn'],
  eissn: ['eissn', 'ei'],
  genre: ['type of work', 'type'],
  event: ['conference', 'conference title', 'meeting name', 'ct'],
  eventPlace: ['conference place', 'conference location', 'cl'],
  editors: ['editors', 'editor', 'book editors', 'be'],
  language: ['language', 'language of original document', 'la'],
  organisation: ['organisation'],
  ids: ['identifiers'],
  arxiv: ['arxiv', 'arxiv id', 'archive id'],
  doi: ['doi', 'item doi', 'di', 'electronic resource number'],
  pmid: ['pmid', 'pubmed id', 'pubmed_id', 'pm'],
  pmcid: ['pmcid', 'pmc id', 'pmc_id'],
  address: ['address', 'url', 'link', 'external url', 'articleurl'],
  pdf: ['pdf', 'pdf link'],
  code: ['code'],
  upvotes: ['upvotes'],
  tags: ['tags', 'manual tags', 'author keywords', 'de'],
  keywords: [
    'automatic tags',
    'keywords',
    'index keywords',
    'keywords plus',
    'ieee terms',
    'mesh terms',
    'id',
  ],
  status: ['status'],
  saved: ['saved', 'date added'],
  note: ['note'],
  notes: ['notes'],
  abstract: ['abstract', 'abstract note', 'ab'],
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
  if (!has(names, 'title')) return undefined;
  const places = new Map(
    // `Object.keys` loses the names of the fields.
    (Object.keys(NAMES) as Field[]).map((field) => [
      field,
      NAMES[field].map((name) => names.indexOf(name)).filter((place) => place >= 0),
    ]),
  );
  return (cells) => (field) =>
    places
      .get(field)
      ?.map((place) => (field === 'note' ? cells[place] : cells[place]?.trim()))
      .find(Boolean);
}

/** Rows among which the names of the columns are looked for: some tables begin with a remark. */
export const FIRST_ROWS = 5;

/** The place of the row with the names of the columns; 0 if there is none. */
export function headRow(rows: readonly { cells: readonly string[] }[]): number {
  const place = rows.slice(0, FIRST_ROWS).findIndex(({ cells }) => looksLikePapers(cells));
  return Math.max(0, place);
}

/** Whether the first row has the column names of a table of papers. */
export function looksLikePapers(head: readonly string[]): boolean {
  const names = head.map((name) => name.trim().toLowerCase());
  return has(names, 'title') && has(names, 'authors');
}

function has(names: readonly string[], field: Field): boolean {
  return NAMES[field].some((name) => names.includes(name));
}
