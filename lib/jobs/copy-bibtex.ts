import { citingChoices } from '../settings/citing';
import { freezeCitekeys } from '../store/edit/edit';
import { getItems, takenCitekeys } from '../store/read/list';
import { countWords } from '../words/words';

/** Puts papers on the clipboard as BibTeX. The citation keys given out stay theirs. Gives what was done, in words. */
export async function copyBibtex(ids: string[]): Promise<string> {
  const [{ bibtex }, { assignKeys }] = await Promise.all([
    import('../exchange/bibtex/bibtex'),
    import('../paper/assign-keys'),
  ]);
  const [items, choices] = await Promise.all([getItems(ids), citingChoices(Date.now())]);
  const keys = assignKeys(items, await takenCitekeys(), choices.keys);
  const keyed = items.map(({ paper, entry }) => {
    const citekey = keys.get(paper.id);
    return { paper, ...(entry && { entry: { ...entry, ...(citekey && { citekey }) } }) };
  });
  await navigator.clipboard.writeText(bibtex.write(keyed, choices));
  await freezeCitekeys(keys);
  return countWords('popup_copied', items.length);
}
