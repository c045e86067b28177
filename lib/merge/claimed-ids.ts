import { ANY_PAGE } from '../paper/any-page';
import { IMPORT } from '../paper/import-source';
import type { Paper } from '../paper/paper';
import { titleKey } from '../paper/title-key';
import { conflicting, withoutIds } from './ids-forbid';
import { isUnverified } from './source-rank';

/** The identifiers of a paper that no reader of a site has stated. */
export function claimedIds(paper: Paper): readonly string[] {
  return isUnverified(paper) ? paper.ids : (paper.claimed ?? []);
}

/** The claimed identifiers of a merged paper: those that neither of the two has from a reader. */
export function mergeClaimed(merged: Pick<Paper, 'ids' | 'sources'>, a: Paper, b: Paper): string[] {
  if (isUnverified(merged)) return [];
  const stated = new Set([...statedIds(a), ...statedIds(b)]);
  return merged.ids.filter((id) => !stated.has(id));
}

function statedIds(paper: Paper): string[] {
  const claimed = new Set(claimedIds(paper));
  return paper.ids.filter((id) => !claimed.has(id));
}

/**
 * The claimed identifiers of a known paper that another one contradicts, which a reader of a site
 * has stated: an identifier of the same kind for the same work, or another title for the
 * work with that identifier.
 */
export function falseClaims(known: Paper, stated: Paper): string[] {
  const { claimed = [] } = known;
  const isOfSite = stated.sources.some((site) => site !== ANY_PAGE && site !== IMPORT);
  if (claimed.length === 0 || !isOfSite) return [];
  const shared = known.ids.filter((id) => stated.ids.includes(id));
  const isSame = shared.some((id) => !claimed.includes(id));
  const contradicted = isSame ? conflicting(claimed, stated.ids) : otherWork(known, stated, shared);
  // The id of a paper never changes.
  return contradicted.filter((id) => id !== known.id);
}

function otherWork(known: Paper, stated: Paper, shared: string[]): string[] {
  const key = titleKey(known.title);
  return key !== undefined && key === titleKey(stated.title) ? [] : shared;
}

/** The paper without identifiers that were claimed falsely. */
export function withoutClaims<P extends Paper>(paper: P, claims: readonly string[]): P {
  const { claimed = [], ...rest } = paper;
  const left = withoutIds(claimed, claims);
  // `rest` is a `P` without an optional field.
  const freed = { ...rest, ids: withoutIds(paper.ids, claims) } as P;
  return left.length > 0 ? { ...freed, claimed: left } : freed;
}
