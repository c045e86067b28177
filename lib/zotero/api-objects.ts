import type { ZoteroHold } from '../store/rows';
import type { ZoteroItem } from './item';
import { fittingTags } from './tags';

/**
 * An object as the local API takes it. Zotero gives it its key: those of 10 and 11 refuse every new
 * object that has one (“'primaryData' not loaded for item”; `writeMultipleObjects` in
 * server_localAPI.js sets the key before the object is loaded).
 */
export interface ApiObject {
  itemType: string;
  parentItem?: string;
  collections?: string[];
  tags?: { tag: string }[];
  [field: string]: unknown;
}

/**
 * The item of a paper.
 * @param tags of the user; those that are too long for Zotero are left out
 */
export function itemObject(
  item: ZoteroItem,
  tags: readonly string[],
  { collection, added }: ZoteroHold,
): ApiObject {
  const { id: _, notes: __, attachments: ___, ...fields } = item;
  return {
    ...fields,
    dateAdded: new Date(added).toISOString().replace('.000Z', 'Z'),
    tags: fittingTags(tags).map((tag) => ({ tag })),
    collections: collection ? [collection] : [],
  };
}

/** What is below the item of a paper: its note, and the link of its PDF. */
export function childObjects({ notes, attachments }: ZoteroItem, parentItem: string): ApiObject[] {
  return [
    ...notes.map(({ note }) => ({ parentItem, itemType: 'note', note })),
    ...attachments.map(({ title, url }) => ({
      ...{ parentItem, itemType: 'attachment', linkMode: 'linked_url', title, url },
      contentType: 'application/pdf',
    })),
  ];
}
