import { ANY_PAGE } from '../../paper/any-page';
import type { Join } from './join';

/** The most known papers that a page may join into one; on a page of no site, the most in all. */
const MOST_JOINED = 3;

/**
 * The stored papers that a capture must not join, because it would join too many: a page may state
 * one identifier for many papers.
 * @param site id of the site of the capture
 */
export function tooMany(joins: readonly Join[], site: string): Set<string> {
  const groups = groupsOf(joins);
  const checked = site === ANY_PAGE ? [groups.flat()] : groups;
  return new Set(checked.filter((group) => group.length > MOST_JOINED).flat());
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
