import type { Item, SavedEntry } from '../paper/paper';

/** What the user decides of an import as a whole. */
export interface ImportChoices {
  /** Save also what the files only say was seen. */
  save: boolean;
  /** For all papers that are saved. */
  tags: readonly string[];
}

/**
 * The items as they are to be imported; saved a millisecond apart, so that the newest-first list has them in the order of the file.
 * @param now ms
 */
export function withChoices(
  items: readonly Item[],
  { save, tags }: ImportChoices,
  now: number,
): Item[] {
  return items.map((item, index) => {
    const { paper, entry } = item;
    const blank: SavedEntry = {
      paper: paper.id,
      savedAt: now - index,
      tags: [],
      note: '',
      status: 'unread',
    };
    const saved = entry ?? (save ? blank : undefined);
    if (!saved) return item;
    return { ...item, entry: { ...saved, tags: [...new Set([...saved.tags, ...tags])] } };
  });
}
