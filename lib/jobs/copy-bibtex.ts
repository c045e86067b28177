import { writingChoices } from '../settings/citing';
import { freezeCitekeys } from '../store/edit/edit';
import { getItems, takenCitekeys } from '../store/read/list';
import { countWords } from '../words/words';

/**
 * Copies papers (by id) to the clipboard as BibTeX and freezes their citation keys.
 * Returns a message for the user. Rejects when the clipboard can't be written.
 */
export async function copyBibtex(ids: string[]): Promise<string> {
  const [{ bibtex }, { assignKeys }] = await Promise.all([
    import('../exchange/bibtex/bibtex'),
    import('../paper/assign-keys'),
  ]);
  const [items, choices] = await Promise.all([getItems(ids), writingChoices(Date.now())]);
  const keys = assignKeys(items, await takenCitekeys(), choices.keys);
  const keyed = items.map(({ paper, entry }) => {
    const citekey = keys.get(paper.id);
    return { paper, ...(entry && { entry: { ...entry, ...(citekey && { citekey }) } }) };
  });
  await navigator.clipboard.writeText(bibtex.write(keyed, choices));
  await freezeCitekeys(keys);
  return countWords('popup_copied', items.length);
}
