import { trimTrailing } from '../../text/text';

/**
 * Names of the columns in Offprint's CSV, then in the tables of Zotero, Scopus, Web of Science (in
 * full and as tags), Google Scholar, PubMed, IEEE, EndNote, Springer, Lens, Dimensions, OpenAlex,
 * Semantic Scholar and Publish or Perish, then what people write in other languages. The first
 * column that has a value is used. Names are separated by ` | `.
 */
const NAMES = {
  title: `title | article title | document title | item title | display_name | ti | titel | titre |
    título | titolo | 标题 | 题名 | paper title | title of paper | name of paper`,
  authors: `author full names | af | authors | author | creators | author/s |
    authorships.author.display_name | book author full names | bf | au | autor | autoren |
    autor/in | verfasser | auteur | auteurs | autores | autore | autori | 作者 | author names |
    auteur(s) | autor(es) | 作者姓名`,
  published: 'published | date | date published | publication_date | datum',
  year: `publication year | published year | year | pubyear | publication_year | py | jahr | année |
    año | anno | 年份 | erscheinungsjahr | publikationsjahr | année de publication | año de
    publicación | anno di pubblicazione | 出版年 | 发表年份`,
  day: 'publication date | publicationdate | pd | issue date | meeting date',
  anthology: 'anthology title',
  venue: `venue | publication title | source title | publication | conference name | proceedings title |
    journal | journal/book | secondary title | primary_location.source.display_name | so | source
    | zeitschrift | revue | revista | rivista | 刊名 | 来源 | journal title | journal name |
    publication name | book title | zeitschrift/buch | titre de la revue | 期刊 | 期刊名称`,
  kind: `kind | item type | reference type | document type | dt | publication type | pt | type |
    document identifier | publicationtypes | content type | dokumenttyp | publikationstyp | type de document | tipo
    de documento | 文献类型`,
  container: 'journal or book',
  short: 'journal iso abbreviation | journal abbreviation | abbreviated source title | ji',
  volume: `volume | journal volume | biblio.volume | vl | vol | band | jahrgang | volumen | tome |
    卷`,
  issue: `issue | issue number | journal issue | biblio.issue | is | heft | ausgabe | numéro | número |
    fascicolo | 期`,
  number: 'number | no | nr | nummer',
  pages: 'pages | pagination | page | page range | seiten | seite | páginas | pagine | 页码',
  start: 'page start | start page | startpage | biblio.first_page | bp',
  end: 'page end | end page | endpage | biblio.last_page | ep',
  item: 'art. no. | article number | article no. | ar',
  publisher: 'publisher | pu | verlag | éditeur | editorial | editore | 出版社',
  place: `place | publisher city | place published | pi | ort | verlagsort | erscheinungsort | lieu |
    lugar | luogo | 出版地`,
  edition: 'edition | auflage | édition | edición | edizione',
  series: 'series | book series title | series title | se | reihe | schriftenreihe',
  seriesNumber: 'series number',
  isbn: 'isbn | isbns | isbn/issn | bn',
  issn: 'issn | issns | isbn/issn | sn',
  eissn: 'eissn | ei',
  genre: 'type of work | type',
  event: 'conference | conference title | meeting name | ct | conference name',
  eventPlace: 'conference place | conference location | cl',
  editors: 'editors | editor | book editors | be | herausgeber | hrsg',
  language: `language | language of original document | la | sprache | langue | idioma | lingua | 语言
    `,
  organisation: 'organisation',
  ids: 'identifiers',
  arxiv: 'arxiv | arxiv id | archive id',
  doi: 'doi | item doi | di | electronic resource number',
  pmid: 'pmid | pubmed id | pubmed_id | pm | ids.pmid',
  pmcid: 'pmcid | pmc id | pmc_id | ids.pmcid',
  externalIds: 'externalids',
  citation: 'citation',
  address: 'address | url | link | external url | articleurl | primary_location.landing_page_url',
  pdf: 'pdf | pdf link | fulltexturl',
  code: 'code',
  upvotes: 'upvotes',
  tags: `tags | manual tags | author keywords | de | schlagwörter | schlagworte | stichwörter | tag |
    label | labels | mots-clés | palabras clave | parole chiave | 关键词`,
  keywords: `automatic tags | keywords | index keywords | keywords plus | ieee terms | mesh terms |
    keywords.display_name | id`,
  status: 'status',
  saved: 'saved | date added',
  note: `note | notiz | notizen | anmerkung | anmerkungen | bemerkung | bemerkungen | comment |
    comments`,
  notes: 'notes',
  abstract: `abstract | abstract note | ab | zusammenfassung | kurzfassung | résumé | resumen | riassunto |
    摘要`,
  extra: 'extra',
  groups: 'group authors | ca',
  // Fields of Zotero beyond the data model, by their variables of CSL.
  accessed: 'access date',
  'number-of-pages': 'num pages',
  'number-of-volumes': 'number of volumes',
  'title-short': 'short title',
  license: 'rights',
  archive: 'archive',
  archive_location: 'archive location',
  source: 'library catalog',
  'call-number': 'call number',
  version: 'version',
  medium: 'medium',
  section: 'section',
  translator: 'translator | translators',
  'collection-editor': 'series editor',
  'container-author': 'book author',
  assignee: 'assignee',
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
  const names = head.map(plainName);
  if (!has(names, 'title')) return undefined;
  const places = new Map(
    FIELDS.map(([field, known]) => [
      field,
      known.map((name) => names.indexOf(name)).filter((place) => place >= 0),
    ]),
  );
  return (cells) => (field) =>
    places
      .get(field)
      ?.map((place) => (field === 'note' ? cells[place] : cells[place]?.trim()))
      .find(Boolean);
}

/** The names of columns as they are compared: `Author(s)` is `authors`, `Vol.` is `vol`. */
function plainName(name: string): string {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/\(s\)|\/s\b/g, 's')
    .replace(/[_\s]+/g, ' ')
    .replace(/^["'*]{1,9}/, '');
  return trimTrailing(plain, `.:"'*`);
}

/** The fields with the compared names of their columns. */
const FIELDS = (Object.keys(NAMES) as Field[]).map(
  // `Object.keys` loses the names of the fields.
  (field): [Field, readonly string[]] => [field, NAMES[field].split('|').map(plainName)],
);

/** Rows among which the names of the columns are looked for: some tables begin with a remark. */
export const FIRST_ROWS = 5;

/** The place of the row with the names of the columns; 0 if there is none. */
export function headRow(rows: readonly { cells: readonly string[] }[]): number {
  const place = rows.slice(0, FIRST_ROWS).findIndex(({ cells }) => looksLikePapers(cells));
  return Math.max(0, place);
}

/** Whether the first row has the column names of a table of papers. */
export function looksLikePapers(head: readonly string[]): boolean {
  const names = head.map(plainName);
  return has(names, 'title') && has(names, 'authors');
}

/** Whether a row of column names has a column for a field under one of these names. */
export function hasColumn(head: readonly string[], ...names: string[]): boolean {
  const all = head.map(plainName);
  return names.some((name) => all.includes(name));
}

function has(names: readonly string[], field: Field): boolean {
  return FIELDS.some(
    ([each, known]) => each === field && known.some((name) => names.includes(name)),
  );
}
