/** The optional permission for entries in the browser's menus (Chrome). */
export const MENUS = 'contextMenus';

/** The optional permission for the library in Chrome's side panel. */
export const SIDE_PANEL = 'sidePanel';
