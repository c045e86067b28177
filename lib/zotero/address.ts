/** The address of Zotero on the user's machine, unless its `httpServer.port` was changed. */
export const ZOTERO_ADDRESS = 'http://127.0.0.1:23119';

/** The permission that requests to it need. Match patterns have no ports. */
export const ZOTERO_ORIGIN = 'http://127.0.0.1/*';
