import type { WorkKind } from '../../../lib/paper/publication';
import { words } from '../../../lib/words/words';

/** The names of kinds of works; people know `article` as a preprint. */
export function kindLabel(kind: WorkKind): string {
  return KINDS[kind]();
}

const KINDS: Record<WorkKind, () => string> = {
  article: () => words('kind_preprint'),
  'article-journal': () => words('kind_journal'),
  'article-magazine': () => words('kind_magazine'),
  'article-newspaper': () => words('kind_newspaper'),
  'paper-conference': () => words('kind_conference'),
  book: () => words('kind_book'),
  chapter: () => words('kind_chapter'),
  thesis: () => words('kind_thesis'),
  report: () => words('kind_report'),
  dataset: () => words('kind_dataset'),
  software: () => words('kind_software'),
  review: () => words('kind_review'),
  'review-book': () => words('kind_review_book'),
  'entry-dictionary': () => words('kind_dictionary'),
  'entry-encyclopedia': () => words('kind_encyclopedia'),
  manuscript: () => words('kind_manuscript'),
  patent: () => words('kind_patent'),
  post: () => words('kind_post'),
  'post-weblog': () => words('kind_blog'),
  speech: () => words('kind_talk'),
  standard: () => words('kind_standard'),
  webpage: () => words('kind_webpage'),
  document: () => words('kind_document'),
};
