import { freezeCitekeys } from '../lib/store/edit';
import { getItems, takenCitekeys } from '../lib/store/list';
import { countWords } from '../lib/words';
import { writingChoices } from '../lib/writing';

/** Puts papers on the clipboard as BibTeX. The citation keys given out stay theirs. Gives what was done, in words. */
export async function copyBibtex(ids: string[]): Promise<string> {
  const [{ bibtex }, { assignKeys }] = await Promise.all([
    import('../lib/exchange/bibtex'),
    import('../lib/exchange/bibtex-key'),
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
