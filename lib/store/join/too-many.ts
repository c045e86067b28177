import { ANY_PAGE } from '../../paper/any-page';
import { lettersOf } from '../../text/letters';
import type { Join } from './join';

/** The most known papers that a page may join into one; on a page of no site, the most in all. */
const MOST_JOINED = 3;

/**
 * The stored papers that a capture must not join, because it would join too many: a page may state
 * one identifier for many papers. A page of no site may state it on purpose, so it joins only
 * papers with the same title.
 * @param site id of the site of the capture
 */
export function tooMany(joins: readonly Join[], site: string): Set<string> {
  const groups = groupsOf(joins);
  if (site !== ANY_PAGE) return new Set(groups.filter(isLarge).flat());
  const unlike = new Set(joins.filter(isUnlike).flatMap(({ kept, gone }) => [kept.id, gone.id]));
  const hasUnlike = (group: string[]) => group.some((id) => unlike.has(id));
  return new Set(isLarge(groups.flat()) ? groups.flat() : groups.filter(hasUnlike).flat());
}

function isLarge(group: string[]): boolean {
  return group.length > MOST_JOINED;
}

function isUnlike({ kept, gone, stored }: Join): boolean {
  return stored && lettersOf(kept.title) !== lettersOf(gone.title);
}

/** Ids of the stored papers that were joined with other stored papers. */
export function knownIn(joins: readonly Join[]): string[] {
  return groupsOf(joins).flat();
}

/** The stored papers that become one, for each of these papers. */
function groupsOf(joins: readonly Join[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { kept, gone, stored } of joins) {
    if (!stored) continue;
    const both = [...(groups.get(kept.id) ?? [kept.id]), ...(groups.get(gone.id) ?? [gone.id])];
    groups.delete(gone.id);
    groups.set(kept.id, both);
  }
  return [...groups.values()];
}
