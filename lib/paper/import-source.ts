/** The name of the source of imported papers. */
export const IMPORT = 'import';
