/** Name of the source of what came from a file. */
export const IMPORT = 'import';
