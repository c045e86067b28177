import { oneOfEach } from '../../merge/ids-forbid';
import { paperOf } from '../../merge/merge';
import { IMPORT } from '../../paper/import-source';
import type { Item } from '../../paper/paper';
import { parseEntry } from '../../paper/parse/parse-entry';
import { parseDraft } from '../../paper/parse-draft';
import { parseAuthors } from '../../paper/parse-values';
import { titleId } from '../../paper/title-id';
import { isRecord } from '../../text/json';
import type { LossProblem } from '../problem';

/** An item, and the data that it lost. */
export interface ImportedItem {
  item: Item;
  problems: LossProblem[];
}

/**
 * Makes an item of one paper in a file, validated like a paper of a page. A paper without an
 * identifier is identified by its title.
 * @param raw a draft, in which `ids` may be empty
 * @param entry the user's data, as in a backup: `{savedAt, tags, note, status, citekey,
 *   beyond}`; undefined for a paper that was only seen
 * @param now ms
 * @throws DraftError when the paper can't be kept
 */
export function importedItem(
  raw: Record<string, unknown>,
  entry: Record<string, unknown> | undefined,
  now: number,
): ImportedItem {
  const { draft, problems: left } = parseDraft({ ...raw, ids: [...idsOf(raw), fallbackId(raw)] });
  const ids = draft.ids.filter((id, index) => index === 0 || !id.startsWith('title:'));
  const paper = paperOf({ ...draft, ids: oneOfEach(ids) }, IMPORT, now);
  const parsed = entry && parseEntry(entry, paper.id);
  const problems: LossProblem[] = [...left];
  if (parsed?.cut) problems.push({ kind: 'entry_cut', title: paper.title });
  return { item: { paper, ...(parsed && { entry: parsed.entry }) }, problems };
}

function idsOf({ ids }: Record<string, unknown>): unknown[] {
  return Array.isArray(ids) ? ids : [];
}

function fallbackId({ title, authors }: Record<string, unknown>): string {
  const [first] = Array.isArray(authors) ? authors.filter(isRecord) : [];
  const isPrinted = first?.['name'] !== undefined;
  const [author] = (!isPrinted && parseAuthors([first])) || [];
  const family = author?.family ?? author?.literal;
  return titleId(typeof title === 'string' ? title : '', family === undefined ? [] : [{ family }]);
}
