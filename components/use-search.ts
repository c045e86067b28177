import { useEffect, useRef, useState } from 'preact/hooks';
import type { Hit, SearchIndex } from '../lib/search';
import type { Filter } from '../lib/store/list';
import { currentRev } from '../lib/store/search';
import { useLive } from './use-live';
import { whenIdle } from './when-idle';

type Scope = Filter['scope'];

/** What a search found, and the text and scope that were searched. */
export interface Found {
  text: string;
  scope: Scope;
  hits: Hit[];
}

/**
 * Searches a scope as the user types. The index is opened when something is typed, or before that, once `ready`;
 * until it is open the last result stays. `opened` tells that the collection's index is, or can't be.
 */
export function useSearch(scope: Scope, typed: string, ready: boolean) {
  const text = typed.trim();
  const open = useOpenIndexes();
  const rev = useLive(currentRev, []).value;
  const [found, setFound] = useState<Found>();
  const [failure, setFailure] = useState<unknown>();
  const [opened, setOpened] = useState(false);

  useEffect(() => {
    if (!ready) return;
    const keepWhenIdle = (index: SearchIndex) => whenIdle(() => index.keep().catch(setFailure));
    open('saved')
      .then(keepWhenIdle, setFailure)
      .then(() => setOpened(true));
  }, [ready]);

  useEffect(() => {
    if (text === '') return setFound(undefined);
    let stopped = false;
    open(scope)
      .then(async (index) => {
        // A key does not wait for the store, which may be busy; only a change that is known of does.
        if (rev !== undefined && rev > index.rev) await index.refresh();
        if (!stopped) setFound({ text, scope, hits: index.search(text) });
        whenIdle(() => index.keep().catch(setFailure));
      })
      .catch(setFailure);
    return () => {
      stopped = true;
    };
  }, [scope, text, rev]);

  return {
    opened,
    ...(text !== '' && found && { found }),
    ...(failure !== undefined && { failure }),
  };
}

/** Opens each scope's index once; one that failed to open is tried anew the next time. */
function useOpenIndexes(): (scope: Scope) => Promise<SearchIndex> {
  const opening = useRef(new Map<Scope, Promise<SearchIndex>>());
  return (scope) => {
    const known = opening.current.get(scope);
    if (known) return known;
    const index = import('../lib/search').then(({ openIndex }) => openIndex(scope));
    opening.current.set(scope, index);
    index.catch(() => opening.current.delete(scope));
    return index;
  };
}
