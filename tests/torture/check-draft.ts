import { isCanonicalId } from '../../lib/paper/canonical';
import type { PaperDraft } from '../../lib/paper/paper';
import { DraftError, parseDraft } from '../../lib/paper/parse-draft';
import { sameJson } from '../../lib/text/json';

/** What is wrong with what `parseDraft` makes of a value; a DraftError is right. */
export function draftFault(value: unknown): string | undefined {
  try {
    const { draft } = parseDraft(value);
    const again = parseDraft(structuredClone(draft));
    if (again.problems.length > 0) return `a checked draft has problems: ${shown(again.problems)}`;
    if (!sameJson(again.draft, draft))
      return `a checked draft changes: ${shown(draft)} to ${shown(again.draft)}`;
    return factsFault(draft);
  } catch (error) {
    if (error instanceof DraftError) return undefined;
    throw error;
  }
}

/** What is wrong with the identifiers and links of a paper or a draft. */
export function factsFault({ ids, title, links }: Pick<PaperDraft, 'ids' | 'title' | 'links'>) {
  const bad = ids.find((id) => !isCanonicalId(id));
  if (ids.length === 0 || bad !== undefined) return `no valid identifier: ${shown(bad)}`;
  if (title.trim() === '' || title.length > 2000) return `no valid title: ${shown(title)}`;
  const link = Object.values(links ?? {}).find((each) => !/^https?:\/\//.test(each));
  return link === undefined ? undefined : `a link that is none: ${shown(link)}`;
}

/** A value as text, shortened. */
export function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 300);
}
