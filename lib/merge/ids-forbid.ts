import { equalIds, withEqualIds } from '../paper/equal-ids';
import { exclusiveKind } from '../paper/stage';

/** Whether identifiers show that these are two works: two DOIs of publishers, two arXiv ids. */
export function areForbidden(a: readonly string[], b: readonly string[]): boolean {
  return conflicting(a, b).length > 0;
}

/** Those of `ids` that can't belong to the work with the identifiers `known`. */
export function conflicting(ids: readonly string[], known: readonly string[]): string[] {
  const kinds = new Set(known.flatMap((id) => exclusiveKind(id) ?? []));
  return [...kinds].flatMap((kind) => {
    const [ours, theirs] = [ids, known].map((all) =>
      all.filter((id) => exclusiveKind(id) === kind),
    );
    return ours?.some((id) => theirs?.includes(id)) ? [] : (ours ?? []);
  });
}

/**
 * The identifiers of one work among those that a page states for it: of kinds of which a work has
 * only one, the one that equals the first identifier, else the first one, stays.
 */
export function oneOfEach(ids: readonly string[]): string[] {
  const [main = ''] = ids;
  const firsts = new Map<string, string>();
  for (const id of [...ids.filter((each) => areEqual(each, main)), ...ids]) {
    const kind = exclusiveKind(id);
    if (kind !== undefined && !firsts.has(kind)) firsts.set(kind, id);
  }
  const others = ids.filter((id) => !areEqual(firsts.get(exclusiveKind(id) ?? '') ?? id, id));
  return withoutIds(ids, others);
}

function areEqual(a: string, b: string): boolean {
  return withEqualIds([a]).includes(b) || equalIds(b).includes(a);
}

/** The identifiers without `dropped` and without those that are equal to a dropped one. */
export function withoutIds(ids: readonly string[], dropped: readonly string[]): string[] {
  const gone = new Set(withEqualIds(dropped));
  return ids.filter((id) => !gone.has(id) && !equalIds(id).some((equal) => gone.has(equal)));
}
