import type { PaperState } from '../paper/capture';
import { save, unsave } from '../store/edit/edit';
import { paperIds, statesOf } from '../store/read/states';
import type { Act } from './shown';

/*
 * A page that is read on a click can be any page. Its marks show only what was done on the page,
 * nothing that the user did elsewhere.
 */

/**
 * Returns the states of papers as their page shows them: saved if they were saved there and still
 * are, otherwise just seen.
 * @param now ms
 */
export function pageStates(
  states: readonly PaperState[],
  acts: Readonly<Record<string, Act>>,
  now: number,
): PaperState[] {
  return states.map(({ id, savedAt }) => {
    const act = Object.hasOwn(acts, id) ? acts[id] : undefined;
    const seen = { id, state: 'seen' as const, tags: [], firstSeen: now };
    return act && isKept(act, savedAt)
      ? { ...seen, state: 'saved' as const, savedAt: act.at }
      : seen;
  });
}

/** Whether the paper that was saved on the page is still saved. */
function isKept({ at, own }: Act, savedAt: number | undefined): boolean {
  return own ? savedAt === at : savedAt !== undefined;
}

/** What a request changes of the acts of a page; null for an act that was taken back. */
export type ActChanges = Record<string, Act | null>;

/** Returns the acts of a page after a change. */
export function changedActs(
  acts: Readonly<Record<string, Act>>,
  changes: ActChanges,
): Record<string, Act> {
  const all = Object.entries<Act | null>({ ...acts, ...changes });
  return Object.fromEntries(all.flatMap(([id, act]) => (act ? [[id, act]] : [])));
}

/**
 * Saves papers for a page, or takes back only what the page has saved.
 * @param ids identifiers of stored papers
 * @param now ms
 */
export async function saveOnPage(
  ids: string[],
  saved: boolean,
  acts: Readonly<Record<string, Act>>,
  now: number,
): Promise<ActChanges> {
  const before = await statesOf(ids, now);
  if (!saved) {
    const own = before.filter(({ id, savedAt }) => acts[id]?.own && acts[id].at === savedAt);
    await unsave(await paperIds(own.map(({ id }) => id)), now);
    return Object.fromEntries(ids.map((id) => [id, null]));
  }
  await save(await paperIds(ids), now);
  const earlier = new Map(before.map(({ id, savedAt }) => [id, savedAt]));
  const after = await statesOf(ids, now);
  return Object.fromEntries(
    after.map(({ id, savedAt = now }) => {
      const last = acts[id];
      if (last?.own && last.at === savedAt) return [id, last];
      const own = earlier.get(id) === undefined;
      return [id, { at: own ? savedAt : now, own }];
    }),
  );
}
