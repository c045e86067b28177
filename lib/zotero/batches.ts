import type { ZoteroRow } from '../store/rows';

/**
 * Papers that are sent to Zotero together: with one target and equal tags, because tags belong to
 * the session.
 */
export interface Batch {
  rows: ZoteroRow[];
  tags: string[];
}

/** Most papers of a session: Zotero must save them before the browser ends a background worker. */
const MOST_AT_ONCE = 50;

/**
 * Groups papers without a session by target and tags; those marked `alone` get a batch each.
 * @param tags of the papers
 */
export function batches(
  rows: readonly ZoteroRow[],
  tags: ReadonlyMap<string, readonly string[]>,
): Batch[] {
  const groups = new Map<string, Batch[]>();
  for (const row of rows) {
    const { paper, target, alone } = row;
    const set = [...new Set(tags.get(paper))].sort();
    const group = grouped(groups, JSON.stringify([target, set, alone && paper]));
    const last = group.at(-1);
    if (last && last.rows.length < MOST_AT_ONCE) last.rows.push(row);
    else group.push({ rows: [row], tags: set });
  }
  return [...groups.values()].flat();
}

/** Groups papers that have a session by that session. */
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
