import type { ZoteroHold } from '../store/rows';
import type { ZoteroItem } from './item';
import { fittingTags } from './tags';

/**
 * An object as the local API takes it. `version: 0` states that there is none with this key yet;
 * Zotero refuses it otherwise.
 */
export interface ApiObject {
  key: string;
  version: 0;
  itemType: string;
  parentItem?: string;
  collections?: string[];
  tags?: { tag: string }[];
  [field: string]: unknown;
}

/**
 * A paper as objects of the local API: the item, then its note and the link of its PDF if it has
 * them.
 * @param tags of the user; those that are too long for Zotero are left out
 */
export function apiObjects(
  item: ZoteroItem,
  tags: readonly string[],
  { keys, collection }: ZoteroHold,
): ApiObject[] {
  const { id: _, notes, attachments, ...fields } = item;
  const [key, noteKey, linkKey] = keys;
  const parent: ApiObject = {
    ...fields,
    ...{ key, version: 0, tags: fittingTags(tags).map((tag) => ({ tag })) },
    collections: collection ? [collection] : [],
  };
  const [note] = notes;
  const [link] = attachments;
  const below = { version: 0, parentItem: key } as const;
  return [
    parent,
    ...(note ? [{ ...below, key: noteKey, itemType: 'note', note: note.note }] : []),
    ...(link ? [{ ...below, key: linkKey, ...linkFields(link) }] : []),
  ];
}

function linkFields({ title, url }: ZoteroItem['attachments'][number]) {
  return {
    ...{ itemType: 'attachment', linkMode: 'linked_url', title, url },
    contentType: 'application/pdf',
  };
}
