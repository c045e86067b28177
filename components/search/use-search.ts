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
  const { open, isOpen } = useOpenIndexes(setBuilding);
  const rev = useLive(currentRev, []).value;
  /** Partial until the unsaved papers are added. */
  const [answer, setAnswer] = useState<Answer & { partial?: true }>();
  const [failure, setFailure] = useState<unknown>();
  const keepWhenIdle = useKeepWhenIdle(setFailure);

  useEffect(() => {
    if (stage !== 'rows') return;
    open('saved').then(keepWhenIdle, setFailure).then(onIndexOpened);
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
      const { readTyped, searchSaved, addSeen } = await import('../../lib/find');
      const query = await readTyped(text, now);
      const saved = await openCurrent('saved');
      const found: Answer = { ...query, ids: await searchSaved(query, saved, now) };
      const first = await shownFirst(found, isOpen('rest') ? undefined : saved, now);
      if (stopped) return;
      if (first) setAnswer({ ...first, partial: true });
      const rest = await openCurrent('rest');
      if (stopped) return;
      const whole = await addSeen(found, saved, rest, mixed, now);
      if (!stopped) setAnswer(whole);
      keepWhenIdle(saved);
      keepWhenIdle(rest);
    };
    search().catch((error) => !stopped && setFailure(error));
    return () => {
      stopped = true;
    };
  }, [mixed, text, rev]);

  return {
    openIndex: async (scope: IndexScope) => {
      const index = await open(scope);
      await index.refresh();
      return index;
    },
    ...(building && { building }),
    ...(text !== '' && answer && { answer }),
    ...(failure !== undefined && { failure }),
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

/** Stores an index when the page is idle, but not after the page was closed. */
function useKeepWhenIdle(fail: (error: unknown) => void): (index: ScopeIndex) => void {
  const cancels = useRef<Set<() => void> | undefined>(new Set());
  useEffect(
    () => () => {
      for (const cancel of cancels.current ?? []) cancel();
      cancels.current = undefined;
    },
    [],
  );
  return (index) => {
    const waiting = cancels.current;
    if (!waiting) return;
    const cancel = whenIdle(() => {
      waiting.delete(cancel);
      index.keep().catch(fail);
    });
    waiting.add(cancel);
  };
}

/** Opens each index once; retries an index that failed to open at the next call. */
function useOpenIndexes(onProgress: (building: BuildingIndex | undefined) => void) {
  const opening = useRef(new Map<IndexScope, Promise<ScopeIndex>>());
  const opened = useRef(new Set<IndexScope>());
  const open = (scope: IndexScope): Promise<ScopeIndex> => {
    const known = opening.current.get(scope);
    if (known) return known;
    const index = import('../../lib/find').then(({ openIndex }) =>
      openIndex(scope, (building) => onProgress(building && { scope, ...building })),
    );
    opening.current.set(scope, index);
    index.then(
      () => opened.current.add(scope),
      () => opening.current.delete(scope),
    );
    return index;
  };
  return { open, isOpen: (scope: IndexScope) => opened.current.has(scope) };
}
