import type { ZoteroItem } from '../../lib/zotero/item';

/** An item in one of the libraries of the stand-in Zotero. */
export interface KeptItem {
  item: ZoteroItem;
  /** The user's own tags, as tags of a session are, without automatic ones. */
  tags: string[];
  /** The library or collection that it is in. */
  target: string;
}

/** The items of one `saveItems`, as Zotero stores them. */
export interface SaveSession {
  items: KeptItem[];
  /** The first items: Zotero 6 adds them a second time, after their attachments. */
  late: KeptItem[];
  /** Whether all items were saved. */
  isDone?: boolean;
}

/** The libraries of Zotero, for items that move from one to another. */
export interface Libraries {
  /** The items of all libraries. */
  items: KeptItem[];
  /** Items that a move deleted in their first library; a group syncs this to its members. */
  erased: KeptItem[];
  /** The name of the library of a target. */
  libraryOf(target: string): string;
}

/**
 * Moves the items of a session to a target and gives them tags, as `_updateItems` of zotero/zotero
 * does (6.0.37 `server_connector.js`; 7.0.32, 8.0, main of 2026-08 `saveSession.js`). All versions
 * do it right within one library.
 * @param version of Zotero: 9 for 9.0.6
 * @returns false when Zotero fails halfway: it answers 500, and earlier changes stay
 */
export function updateItems(
  libraries: Libraries,
  session: SaveSession,
  target: string,
  tags: readonly string[],
  version: number,
): boolean {
  const library = libraries.libraryOf(target);
  for (const [index, kept] of session.items.entries()) {
    const isElsewhere = libraries.libraryOf(kept.target) !== library;
    const moved = isElsewhere ? moveToLibrary(libraries, kept, library) : kept;
    session.items[index] = moved;
    // 7 goes on with the item that the move erased, and fails to save it.
    if (isElsewhere && version === 7) return false;
    moved.target = target;
    moved.tags = [...tags];
  }
  if (version <= 6) {
    // It moves the erased items, which have no notes now, again. Copies get no tags or collection.
    const gone = session.late.filter((kept) => libraries.libraryOf(kept.target) !== library);
    for (const { item } of gone) libraries.items.push(bare({ ...item, notes: [] }, library));
    session.late = [];
  }
  return true;
}

/** A copy with its notes in the other library; the first one is erased. */
function moveToLibrary(libraries: Libraries, kept: KeptItem, library: string): KeptItem {
  const copy = bare(kept.item, library);
  libraries.items.splice(libraries.items.indexOf(kept), 1, copy);
  libraries.erased.push(kept);
  return copy;
}

function bare(item: ZoteroItem, library: string): KeptItem {
  return { item, tags: [], target: library };
}
