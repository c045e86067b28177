import { parseId } from '../paper/ids';
import { save } from '../store/edit/edit';
import type { Operation } from '../store/edit/journal';
import { paperIds } from '../store/read/states';

/**
 * Saves the paper at an address or with an identifier. If it is not known, it is stored with its
 * identifier in place of its title, until a page that shows it is visited.
 * @param now ms
 * @returns undefined if it was saved before
 * @throws FormatError if the text names no paper
 */
export async function saveAddress(text: string, now: number): Promise<Operation | undefined> {
  const known = await paperIds([parseId(text) ?? text]);
  if (known.length > 0) return save(known, now);
  const [{ addresses }, { importItems }] = await Promise.all([
    import('../exchange/import/addresses'),
    import('../store/import/import'),
  ]);
  const { items } = await addresses.read(text, { name: '', now });
  return (await importItems(items, now)).operation;
}
