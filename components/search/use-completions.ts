import { useEffect, useState } from 'preact/hooks';
import type { Item } from '../../lib/paper/paper';
import type { Completion } from '../../lib/search/query/completions';
import type { NameIndex } from '../../lib/search/words/name-index';
import { getItems } from '../../lib/store/read/list';
import { whenQuiet } from '../../lib/store/slow-queue';
import type { Indexes } from '../list/data/indexes';
import type { Stage } from '../list/data/stage';
import { whenIdle } from '../parts/when-idle';

/** Author names are taken from this many of the newest papers, the likeliest to be searched for. */
const PAPERS = 1000;
/** So many are read at once: each is a request, and a frame must not wait for all of them. */
const SLICE = 50;
const NONE: Offers = { completions: [] };

/** What can be offered in place of the text typed. */
export interface Offers {
  completions: readonly Completion[];
  /** The text with its unknown words corrected, if it finds nothing. */
  meant?: string;
}

/**
 * Returns completions of the text typed, and a correction. Nothing is loaded before the user types.
 * @param nothing whether the text finds nothing
 */
export function useCompletions(
  text: string,
  stage: Stage,
  nothing: boolean,
  indexes: Indexes,
): Offers {
  const wanted = text.trim() !== '' && stage === 'searchable' && indexes.isOpen('saved');
  const [names, setNames] = useState<NameIndex>();
  const [found, setFound] = useState<Offers>(NONE);

  useEffect(() => {
    if (!wanted || names) return undefined;
    // If names can't be loaded, fields are still completed.
    return whenIdle(() => void whenQuiet(() => loadNames(indexes)).then(setNames, () => undefined));
  }, [wanted]);

  useEffect(() => {
    if (!wanted) return setFound(NONE);
    let stopped = false;
    void import('../../lib/search/query/completions').then(({ completions, correction }) => {
      if (stopped) return;
      const meant = nothing && names ? correction(text, names) : undefined;
      setFound({ completions: completions(text, names), ...(meant && { meant }) });
    });
    return () => {
      stopped = true;
    };
  }, [text, wanted, names, nothing]);
  return found;
}

async function loadNames({ list, tags }: Indexes): Promise<NameIndex> {
  const { indexNames } = await import('../../lib/search/words/name-index');
  const newest = list({ scope: 'saved' })?.slice(0, PAPERS) ?? [];
  const items: Item[] = [];
  for (let start = 0; start < newest.length; start += SLICE)
    items.push(...(await getItems(newest.slice(start, start + SLICE))));
  return indexNames(items, tags() ?? []);
}
