/** Where Zotero answers on the user's own machine, unless its `httpServer.port` was changed by hand. */
export const ZOTERO_ADDRESS = 'http://127.0.0.1:23119';

/** The permission that it takes. Match patterns know no ports. */
export const ZOTERO_ORIGIN = 'http://127.0.0.1/*';
