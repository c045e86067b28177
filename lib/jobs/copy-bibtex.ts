import { citingChoices } from '../settings/citing';
import { getItems } from '../store/read/list';
import { countWords } from '../words/words';

/** Copies papers to the clipboard as BibTeX. Returns the message for the user. */
export async function copyBibtex(ids: string[]): Promise<string> {
  const [{ bibtex }, { handOut }] = await Promise.all([
    import('../exchange/bibtex/bibtex'),
    import('../store/edit/citekeys'),
  ]);
  const choices = await citingChoices(Date.now());
  const citekeys = await handOut(ids, choices.keys, choices.now);
  const items = await getItems(ids);
  await navigator.clipboard.writeText(bibtex.write(items, { ...choices, citekeys }));
  return countWords('popup_copied', items.length);
}
