/** Stands in a text for a part that is not text: `words('row_authors_more', SLOT, 3)`. */
export const SLOT = '\uE000';

/** The text before the slot and the text after it. */
export function aroundSlot(text: string): [before: string, after: string] {
  const [before = '', ...rest] = text.split(SLOT);
  return [before, rest.join('')];
}
