import type { PublicationVariable, WorkKind } from '../../../lib/paper/publication';
import { words } from '../../../lib/words/words';

/** The label of a variable. That of the container depends on the kind of the work. */
export function variableLabel(variable: PublicationVariable, kind?: WorkKind): string {
  return variable === 'container-title' ? containerLabel(kind) : LABELS[variable]();
}

function containerLabel(kind: WorkKind | undefined): string {
  switch (kind) {
    case 'article-journal':
      return words('fact_journal');
    case 'paper-conference':
      return words('fact_proceedings');
    case 'chapter':
      return words('fact_book');
    default:
      return words('fact_container');
  }
}

const LABELS: Record<Exclude<PublicationVariable, 'container-title'>, () => string> = {
  'container-title-short': () => words('fact_short'),
  'event-title': () => words('fact_event'),
  'event-place': () => words('fact_event_place'),
  volume: () => words('fact_volume'),
  issue: () => words('fact_issue'),
  page: () => words('fact_pages'),
  number: () => words('fact_number'),
  publisher: () => words('fact_publisher'),
  'publisher-place': () => words('fact_place'),
  editor: () => words('fact_editors'),
  edition: () => words('fact_edition'),
  'collection-title': () => words('fact_series'),
  'collection-number': () => words('fact_series_number'),
  genre: () => words('fact_genre'),
  ISBN: () => words('fact_isbn'),
  ISSN: () => words('fact_issn'),
};
