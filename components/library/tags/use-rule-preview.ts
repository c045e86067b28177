import { useEffect, useState } from 'preact/hooks';
import type { QueryProblem } from '../../../lib/search/query/query';
import { listIds } from '../../../lib/store/read/list';
import type { Finder } from '../../app/use-finder';

/** What a rule would do now. */
export interface RulePreview {
  /** Saved papers that match it and don't have the tag; undefined until they are found. */
  papers?: string[];
  /** Parts of the rule that can't be understood. */
  problems: QueryProblem[];
}

const PAUSE_MS = 250;

/** Finds the papers to which a rule that is being typed applies, when the user pauses. */
export function useRulePreview(
  { results, notices }: Finder,
  tag: string,
  rule: string,
): RulePreview {
  const [preview, setPreview] = useState<RulePreview>({ problems: [] });
  const text = rule.trim();
  useEffect(() => {
    if (text === '') return setPreview({ problems: [] });
    let stopped = false;
    const find = async () => {
      const { findStrictly, readQuery } = await import('../../../lib/find');
      const now = Date.now();
      const { problems } = readQuery(text, now).parsed;
      const index = await results.openIndex('saved');
      const found = await findStrictly(index.segments(), text, now);
      const tagged = new Set(await listIds({ scope: 'saved', tags: [tag] }));
      const papers = found.filter((id) => !tagged.has(id));
      if (!stopped) setPreview({ papers, problems });
    };
    const timer = setTimeout(
      () => void find().catch((error) => !stopped && notices.fail(error)),
      PAUSE_MS,
    );
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [tag, text, results.indexes.version]);
  return preview;
}
