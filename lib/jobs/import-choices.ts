import type { Item, SavedEntry } from '../paper/paper';

/** What the user decides for an import as a whole. */
export interface ImportChoices {
  /** Whether papers that the files only list as seen are saved too. */
  save: boolean;
  /** Added to every saved paper. */
  tags: readonly string[];
}

/**
 * Returns the items with the choices applied. The times of saving are one millisecond apart, so
 * that the newest-first list keeps the order of the file.
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
