import type { QueryProblem } from '../../lib/search/query/query';
import { words } from '../../lib/words/words';

interface Props {
  problems: readonly QueryProblem[];
}

/** What of a query could not be read. A quote, a bracket or a field that is still open is being typed: of that nothing is said. */
export function SearchProblems({ problems }: Props) {
  const texts = problems.flatMap((problem) => textOf(problem) ?? []);
  if (texts.length === 0) return null;
  return (
    <p class="search-problem" role="status">
      {texts[0]}
    </p>
  );
}

function textOf({ kind, text }: QueryProblem): string | undefined {
  if (kind === 'unknown_field') return words('search_unknown_field', text.replace(/:.*/s, ':'));
  if (kind === 'bad_value') return words('search_bad_value', text);
  if (kind === 'stray_bracket') return words('search_stray_bracket');
  if (kind === 'lone_or') return words('search_lone_or');
  return kind === 'too_deep' ? words('search_too_deep') : undefined;
}
