import { useEffect, useState } from 'preact/hooks';
import type { Answer, ScopeIndex } from '../../lib/find';
import type { IndexScope } from '../../lib/store/read/index-changes';
import type { Indexes } from '../list/data/indexes';
import type { Stage } from '../list/data/stage';

/**
 * Searches as the user types: the collection first, then the unsaved papers. The collection's index
 * is opened when the user types, at the latest at the stage `rows`. Until it is open, the last
 * answer stays.
 * @param mixed whether a sort order in the query puts saved and unsaved papers into one list
 * @param onIndexOpened called at the stage `rows`, when the index is open, has failed to open, or
 *   must first be built
 */
export function useSearch(
  typed: string,
  mixed: boolean,
  stage: Stage,
  indexes: Indexes,
  onIndexOpened: () => void,
) {
  const text = typed.trim();
  /** Partial until the unsaved papers are added. */
  const [answer, setAnswer] = useState<Answer & { partial?: true }>();
  const [failure, setFailure] = useState<unknown>();
  const { open, building, version } = indexes;

  useEffect(() => {
    if (stage === 'rows') open('saved').then(undefined, setFailure).then(onIndexOpened);
  }, [stage]);
  useEffect(() => {
    if (building) onIndexOpened();
  }, [building !== undefined, stage]);

  useEffect(() => {
    if (text === '') return setAnswer(undefined);
    let stopped = false;
    const now = Date.now();
    const search = async () => {
      const { readTyped, searchSaved, addSeen } = await import('../../lib/find');
      const query = await readTyped(text, now);
      const saved = await open('saved');
      const found: Answer = { ...query, ids: await searchSaved(query, saved, now) };
      const first = await shownFirst(found, indexes.isOpen('rest') ? undefined : saved, now);
      if (stopped) return;
      if (first) setAnswer({ ...first, partial: true });
      const whole = await addSeen(found, saved, await open('rest'), mixed, now);
      if (!stopped) setAnswer(whole);
    };
    search().catch((error) => !stopped && setFailure(error));
    return () => {
      stopped = true;
    };
    // The search waits for an index to open; it runs again when an open index has changed.
  }, [mixed, text, version]);

  return {
    openIndex: async (scope: IndexScope) => {
      const index = await open(scope);
      await index.refresh();
      return index;
    },
    ...(building && { building }),
    ...(text !== '' && answer && { answer }),
    ...((failure ?? indexes.failure) !== undefined && { failure: failure ?? indexes.failure }),
  };
}

/**
 * What is shown before the unsaved papers are searched. If no saved paper matches, they decide what
 * is shown, unless they must wait for their index.
 * @param saved the index of the saved papers if the other one is not open yet
 */
async function shownFirst(
  found: Answer,
  saved: ScopeIndex | undefined,
  now: number,
): Promise<Answer | undefined> {
  const answer = { ...found, saved: found.ids.length };
  if (found.ids.length > 0 || !saved) return found.ids.length > 0 ? answer : undefined;
  const { nearestSaved } = await import('../../lib/find');
  return (await nearestSaved(found, saved, now)) ?? answer;
}
