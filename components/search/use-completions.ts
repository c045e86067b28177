import { useEffect, useState } from 'preact/hooks';
import type { Completion } from '../../lib/search/query/completions';
import type { NameIndex } from '../../lib/search/words/name-index';
import { countTags, getItems, listIds } from '../../lib/store/read/list';
import { whenQuiet } from '../../lib/store/slow-queue';
import type { Stage } from '../list/stage';
import { whenIdle } from '../parts/when-idle';

/** Names are taken from so many papers, the newest: whoever was met lately is likely to be looked for. */
const PAPERS = 1000;

/** How the typed text may go on. Nothing of it is loaded before something is typed. */
export function useCompletions(text: string, stage: Stage): readonly Completion[] {
  const wanted = text.trim() !== '' && stage === 'searchable';
  const [names, setNames] = useState<NameIndex>();
  const [found, setFound] = useState<readonly Completion[]>([]);

  useEffect(() => {
    if (!wanted || names) return;
    // Without names the fields are completed all the same.
    whenIdle(() => void whenQuiet(loadNames).then(setNames, () => undefined));
  }, [wanted]);

  useEffect(() => {
    if (!wanted) return setFound([]);
    let stopped = false;
    void import('../../lib/search/query/completions').then(({ completions }) => {
      if (!stopped) setFound(completions(text, names));
    });
    return () => {
      stopped = true;
    };
  }, [text, wanted, names]);
  return found;
}

async function loadNames(): Promise<NameIndex> {
  const [{ indexNames }, tags, ids] = await Promise.all([
    import('../../lib/search/words/name-index'),
    countTags(),
    listIds({ scope: 'saved' }, PAPERS),
  ]);
  return indexNames(await getItems(ids), tags);
}
