import { paperOf } from '../../merge/merge';
import { blankEntry, saved } from '../../paper/entry-state';
import { IMPORT } from '../../paper/import-source';
import { placeholderTitle } from '../../paper/placeholder-title';
import { save } from '../edit/edit';
import type { Operation } from '../edit/journal';
import { paperIds } from '../read/states';
import { importItems } from './import';

/**
 * Saves the paper with an identifier. If it is not known, it is stored with its identifier in place
 * of its title, until a page that shows it is visited.
 * @param id canonical
 * @param now ms
 * @returns undefined if it was saved before
 */
export async function saveById(id: string, now: number): Promise<Operation | undefined> {
  const known = await paperIds([id]);
  if (known.length > 0) return save(known, now);
  const paper = paperOf({ ids: [id], title: placeholderTitle(id) }, IMPORT, now);
  const entry = { ...saved(blankEntry(paper.id), now), savedAt: now };
  return (await importItems([{ paper, entry }], now)).operation;
}
