import type { LostFields, WatchedField } from '../../lib/paper/fields/watched-fields';
import { shownList } from '../../lib/words/shown-list';
import { words } from '../../lib/words/words';

/** The names of all fields that were lost, each once: `Authors, Volume`. */
export function lostNames(lost: readonly LostFields[]): string {
  const fields = new Set(lost.flatMap((each) => each.fields));
  return shownList([...fields].map((field) => NAMES[field]()));
}

const NAMES: Record<WatchedField, () => string> = {
  authors: () => words('fact_authors'),
  abstract: () => words('fact_abstract'),
  published: () => words('correct_date'),
  kind: () => words('fact_kind'),
  venue: () => words('fact_container'),
  volume: () => words('fact_volume'),
  issue: () => words('fact_issue'),
  page: () => words('fact_pages'),
  publisher: () => words('fact_publisher'),
  ISSN: () => words('fact_issn'),
};
