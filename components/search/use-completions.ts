import { useEffect, useState } from 'preact/hooks';
import type { Completion } from '../../lib/search/query/completions';
import type { NameIndex } from '../../lib/search/words/name-index';
import { countTags, getItems, listIds } from '../../lib/store/read/list';
import { whenQuiet } from '../../lib/store/slow-queue';
import type { Stage } from '../list/stage';
import { whenIdle } from '../parts/when-idle';

/** Author names are taken from this many of the newest papers, the likeliest to be searched for. */
const PAPERS = 1000;

/** Returns completions of the text typed. Nothing is loaded before the user types. */
export function useCompletions(text: string, stage: Stage): readonly Completion[] {
  const wanted = text.trim() !== '' && stage === 'searchable';
  const [names, setNames] = useState<NameIndex>();
  const [found, setFound] = useState<readonly Completion[]>([]);

  useEffect(() => {
    if (!wanted || names) return undefined;
    // If names can't be loaded, fields are still completed.
    return whenIdle(() => void whenQuiet(loadNames).then(setNames, () => undefined));
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
