import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Building, ScopeIndex } from '../../lib/find';
import { currentRev, type IndexScope } from '../../lib/store/read/index-changes';
import type { Stage } from '../list/stage';
import { useLive } from '../parts/use-live';
import { whenIdle } from '../parts/when-idle';

/** A search index that is being built, and its progress. */
export interface BuildingIndex extends Building {
  scope: IndexScope;
}

/**
 * Searches as the user types: the collection first, then the unsaved papers. The collection's index
 * is opened when the user types, at the latest at the stage `rows`. Until it is open, the last
 * answer stays.
 * @param mixed whether a sort order in the query puts saved and unsaved papers into one list
 * @param onIndexOpened called at the stage `rows`, when the index is open, has failed to open, or
 *   must first be built
 */
export function useSearch(typed: string, mixed: boolean, stage: Stage, onIndexOpened: () => void) {
  const text = typed.trim();
  const [building, setBuilding] = useState<BuildingIndex>();
  const open = useOpenIndexes(setBuilding);
  const rev = useLive(currentRev, []).value;
  /** Partial until the unsaved papers are added. */
  const [answer, setAnswer] = useState<Answer & { partial?: true }>();
  const [failure, setFailure] = useState<unknown>();

  useEffect(() => {
    if (stage !== 'rows') return;
    open('saved').then(keepWhenIdle(setFailure), setFailure).then(onIndexOpened);
  }, [stage]);
  useEffect(() => {
    if (building) onIndexOpened();
  }, [building !== undefined, stage]);

  useEffect(() => {
    if (text === '') return setAnswer(undefined);
    let stopped = false;
    const now = Date.now();
    const openCurrent = async (scope: IndexScope) => {
      const index = await open(scope);
      // A search does not wait for the store, which may be busy, unless a newer revision is known.
      if (rev !== undefined && rev > index.rev) await index.refresh();
      return index;
    };
    const search = async () => {
      const { readQuery, searchSaved, addSeen } = await import('../../lib/find');
      const query = readQuery(text, now);
      const saved = await openCurrent('saved');
      const found: Answer = { ...query, ids: await searchSaved(query, saved, now) };
      if (stopped) return;
      setAnswer({ ...found, saved: found.ids.length, partial: true });
      const rest = await openCurrent('rest');
      if (stopped) return;
      const whole = await addSeen(found, saved, rest, mixed, now);
      if (!stopped) setAnswer(whole);
      keepWhenIdle(setFailure)(saved);
      keepWhenIdle(setFailure)(rest);
    };
    search().catch((error) => !stopped && setFailure(error));
    return () => {
      stopped = true;
    };
  }, [mixed, text, rev]);

  return {
    ...(building && { building }),
    ...(text !== '' && answer && { answer }),
    ...(failure !== undefined && { failure }),
  };
}

const keepWhenIdle = (fail: (error: unknown) => void) => (index: ScopeIndex) =>
  whenIdle(() => index.keep().catch(fail));

/** Opens each index once; retries an index that failed to open at the next call. */
function useOpenIndexes(
  onProgress: (building: BuildingIndex | undefined) => void,
): (scope: IndexScope) => Promise<ScopeIndex> {
  const opening = useRef(new Map<IndexScope, Promise<ScopeIndex>>());
  return (scope) => {
    const known = opening.current.get(scope);
    if (known) return known;
    const index = import('../../lib/find').then(({ openIndex }) =>
      openIndex(scope, (building) => onProgress(building && { scope, ...building })),
    );
    opening.current.set(scope, index);
    index.catch(() => opening.current.delete(scope));
    return index;
  };
}
