import type { ZoteroRow } from '../store/rows';

/** Papers that go to Zotero together: to one target, with the same tags, because tags belong to the whole session. */
export interface Batch {
  papers: string[];
  tags: string[];
}

/** Papers of one session: few enough that Zotero has saved them before a background worker would be ended. */
export const MOST_AT_ONCE = 50;

/**
 * Groups what has no session yet by target and tags, apart from what goes alone.
 * @param tags of the papers
 */
export function batches(
  rows: readonly ZoteroRow[],
  tags: ReadonlyMap<string, readonly string[]>,
): Batch[] {
  const groups = new Map<string, Batch[]>();
  for (const { paper, target, alone } of rows) {
    const set = [...new Set(tags.get(paper))].sort();
    const group = grouped(groups, JSON.stringify([target, set, alone && paper]));
    const last = group.at(-1);
    if (last && last.papers.length < MOST_AT_ONCE) last.papers.push(paper);
    else group.push({ papers: [paper], tags: set });
  }
  return [...groups.values()].flat();
}

/** Groups what has a session by it. */
export function sessions(rows: readonly ZoteroRow[]): ZoteroRow[][] {
  const groups = new Map<string, ZoteroRow[]>();
  for (const row of rows) {
    if (row.session !== undefined) grouped(groups, row.session).push(row);
  }
  return [...groups.values()];
}

function grouped<T>(groups: Map<string, T[]>, key: string): T[] {
  const group = groups.get(key) ?? [];
  groups.set(key, group);
  return group;
}
