import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OpenIndexes, ScopeIndex } from '../../../lib/find';
import { onOwnChange } from '../../../lib/store/edit/own-changes';
import { currentRev, type IndexScope } from '../../../lib/store/read/index-changes';
import type { Filter } from '../../../lib/store/read/list';
import { watch } from '../../../lib/store/watch';
import { whenIdle } from '../../parts/when-idle';
import type { BuildingIndex, FindModule, Indexes } from './indexes';

/**
 * The search indexes of this page, each opened when it is first needed and kept up to date: with
 * the changes that this page makes at once, with others when the revision of the store rises.
 */
export function useIndexes(): Indexes {
  const own = useRef({
    opening: new Map<IndexScope, Promise<ScopeIndex>>(),
    opened: new Map<IndexScope, ScopeIndex>(),
    failed: new Set<IndexScope>(),
    find: undefined as FindModule | undefined,
  }).current;
  const [opened, setOpened] = useState(0);
  const [version, setVersion] = useState(0);
  const [building, setBuilding] = useState<BuildingIndex>();
  const [rev, setRev] = useState<number>();
  const [failure, setFailure] = useState<unknown>();
  const keepWhenIdle = useKeepWhenIdle(setFailure);
  const changed = () => setVersion((last) => last + 1);

  // Before anything else is read, so that rows read later are of this revision or a later one.
  useLayoutEffect(() => watch(currentRev, setRev, setFailure), []);

  useLayoutEffect(
    () =>
      onOwnChange((change) => {
        for (const index of own.opened.values()) index.take(change).then(changed, setFailure);
      }),
    [],
  );

  useEffect(() => {
    for (const index of own.opened.values()) {
      if (rev === undefined || index.rev >= rev) continue;
      const refreshed = () => {
        changed();
        keepWhenIdle(index);
      };
      index.refresh().then(refreshed, setFailure);
    }
  }, [rev, opened]);

  const open = (scope: IndexScope): Promise<ScopeIndex> => {
    const known = own.opening.get(scope);
    if (known) return known;
    const promise = openWith(own, scope, (progress) => setBuilding(progress));
    own.opening.set(scope, promise);
    promise.then(
      (index) => {
        own.opened.set(scope, index);
        own.failed.delete(scope);
        setOpened((last) => last + 1);
        keepWhenIdle(index);
      },
      () => {
        // The next call tries again.
        own.opening.delete(scope);
        own.failed.add(scope);
        setOpened((last) => last + 1);
      },
    );
    return promise;
  };

  const answers = useMemo(() => {
    const { find } = own;
    const saved = own.opened.get('saved');
    const both = find && saved && { find, indexes: { saved, rest: own.opened.get('rest') } };
    return { ...answersOf(both), ...(both && { opened: both }) };
  }, [opened, version]);
  return useMemo(
    () => ({
      open,
      isOpen: (scope) => own.opened.has(scope),
      isMissing: (scope) => building?.scope === scope || own.failed.has(scope),
      version,
      ...answers,
      ...(building && { building }),
      ...(rev !== undefined && { rev }),
      ...(failure !== undefined && { failure }),
    }),
    [answers, building, rev, failure],
  );
}

async function openWith(
  own: { find: FindModule | undefined },
  scope: IndexScope,
  onProgress: (building: BuildingIndex | undefined) => void,
): Promise<ScopeIndex> {
  own.find = await import('../../../lib/find');
  return own.find.openIndex(scope, (building) => onProgress(building && { scope, ...building }));
}

/** What the open indexes answer, each computed when it is first asked for. */
function answersOf(
  both: { find: FindModule; indexes: OpenIndexes } | undefined,
): Pick<Indexes, 'list' | 'counts' | 'tags' | 'sources'> {
  const known = new Map<string, unknown>();
  const once = <T>(key: string, compute: () => T): T => {
    if (!known.has(key)) known.set(key, compute());
    return known.get(key) as T;
  };
  const has = (scope: Filter['scope']) =>
    both !== undefined && (scope === 'saved' || both.indexes.rest !== undefined);
  return {
    list: (filter) =>
      both && !filter.of && has(filter.scope)
        ? once(JSON.stringify(filter), () => both.find.listFrom(both.indexes, filter))
        : undefined,
    counts: () => both && once('counts', () => both.find.countSaved(both.indexes)),
    tags: () => both && once('tags', () => both.find.tagsOf(both.indexes)),
    sources: (scope) =>
      both && has(scope)
        ? once(`sources ${scope}`, () => both.find.sourcesOf(both.indexes, scope))
        : undefined,
  };
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
