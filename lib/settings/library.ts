import { stored } from './stored';

/** How the papers of a list are laid out: with all that a row has, in one line, in a table. */
export const LAYOUTS = ['comfortable', 'compact', 'table'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The columns that a table can have, in their order. */
export const TABLE_COLUMNS = [
  'title',
  'authors',
  'published',
  'venue',
  'saved',
  'met',
  'status',
  'tags',
  'upvotes',
  'gained',
  'citations',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

const FIRST_COLUMNS: TableColumn[] = ['authors', 'published', 'venue', 'tags', 'upvotes'];

/** How the library looks. */
export interface LibraryLook {
  layout: Layout;
  /** The columns of a table beside the title, which is always there. */
  columns: TableColumn[];
}

export const libraryLook = stored<LibraryLook>('library', ({ layout, columns }) => ({
  layout: LAYOUTS.find((each) => each === layout) ?? 'comfortable',
  columns: Array.isArray(columns)
    ? TABLE_COLUMNS.filter((each) => columns.includes(each))
    : FIRST_COLUMNS,
}));

/** Shows or hides a column of the table. */
export function withColumn(
  { columns }: LibraryLook,
  column: TableColumn,
  shown: boolean,
): Pick<LibraryLook, 'columns'> {
  const has = (each: TableColumn) => (each === column ? shown : columns.includes(each));
  return { columns: TABLE_COLUMNS.filter(has) };
}
