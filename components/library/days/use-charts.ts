import { useEffect, useState } from 'preact/hooks';
import type { Finder } from '../../app/use-finder';
import { type Bar, yearBars } from './bars';

/** The saved papers by year of publication and by tag. */
export interface Charts {
  years: Bar[];
  tags: Bar[];
}

const MOST_YEARS = 30;
const MOST_TAGS = 20;

/** Counts from the search index; undefined until it is open. */
export function useCharts({ results, notices }: Finder): Charts | undefined {
  const [charts, setCharts] = useState<Charts>();
  const { stage, openIndex, indexes } = results;
  useEffect(() => {
    if (stage !== 'searchable') return undefined;
    let stopped = false;
    const count = async () => {
      const { countFacets } = await import('../../../lib/find/facets');
      const saved = await openIndex('saved');
      const facets = ['year', 'tag'] as const;
      const counted = await countFacets({ saved }, 'saved', undefined, facets, Date.now());
      if (stopped) return;
      const tags = counted.tag.slice(0, MOST_TAGS);
      setCharts({
        years: yearBars(counted.year, MOST_YEARS),
        tags: tags.map(({ value, count }) => ({ label: value, value: count })),
      });
    };
    count().catch((error) => !stopped && notices.fail(error));
    return () => {
      stopped = true;
    };
  }, [stage, indexes.version]);
  return charts;
}
