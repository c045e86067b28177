import type { QueryProblem } from '../../lib/search/query/query';
import { words } from '../../lib/words/words';

interface Props {
  problems: readonly QueryProblem[];
}

/**
 * Problems of the query. An open quote, bracket or field is not reported, because the user is still
 * typing it.
 */
export function SearchProblems({ problems }: Props) {
  const texts = problems.flatMap((problem) => textOf(problem) ?? []);
  if (texts.length === 0) return null;
  return (
    <p class="search-problem" role="status">
      {[...new Set(texts)].join(' ')}
    </p>
  );
}

function textOf({ kind, text, nearest }: QueryProblem): string | undefined {
  if (kind === 'unknown_field') {
    const field = text.replace(/^\P{L}+|(?<=:).*/gsu, '');
    return nearest
      ? words('search_unknown_field_near', field, nearest)
      : words('search_unknown_field', field);
  }
  if (kind === 'bad_value') {
    return nearest
      ? words('search_bad_value_near', text, nearest)
      : words('search_bad_value', text);
  }
  if (kind === 'stray_bracket') return words('search_stray_bracket');
  if (kind === 'lone_or') return words('search_lone_or');
  return kind === 'too_deep' ? words('search_too_deep') : undefined;
}
