import { parseName } from '../../lib/paper/names';
import type { Author, Paper } from '../../lib/paper/paper';
import {
  PUBLICATION_VARIABLES,
  type PublicationVariable,
  WORK_KINDS,
} from '../../lib/paper/publication';
import type { CorrectionChange } from '../../lib/store/edit/edit';

/** Fields of the form that corrects a paper. */
export const CORRECTED_FIELDS = [
  'title',
  'authors',
  'published',
  'kind',
  ...PUBLICATION_VARIABLES,
] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];
export type CorrectionTexts = Record<CorrectedField, string>;

/** The facts of a paper as texts of the form. */
export function correctionTexts(paper: Paper): CorrectionTexts {
  const { title, authors, published = '', kind = '', publication = {}, venue = '' } = paper;
  const texts = PUBLICATION_VARIABLES.map((variable) => [
    variable,
    variable === 'editor' ? namesText(publication.editor ?? []) : (publication[variable] ?? ''),
  ]);
  return {
    ...(Object.fromEntries(texts) as Record<PublicationVariable, string>),
    // A venue that was only printed is where the paper was published, too.
    'container-title':
      publication['container-title'] ?? (publication['event-title'] === undefined ? venue : ''),
    title,
    authors: namesText(authors),
    published,
    kind,
  };
}

/**
 * The change that turns the first texts into others: only of fields that differ, because another
 * window may have corrected the others. An emptied variable hides the value of the page; of other
 * emptied fields the correction is discarded.
 */
export function correctionChange(first: CorrectionTexts, texts: CorrectionTexts): CorrectionChange {
  const changed = (field: CorrectedField) => texts[field] !== first[field];
  const variables = PUBLICATION_VARIABLES.filter(changed).map((variable) => {
    const text = texts[variable];
    const value = variable === 'editor' ? parseNames(text) : text;
    return [variable, text === '' ? null : value];
  });
  return {
    ...(changed('title') && { title: texts.title || undefined }),
    ...(changed('authors') && { authors: parseNames(texts.authors) }),
    ...(changed('published') && { published: texts.published || undefined }),
    ...(changed('kind') && { kind: WORK_KINDS.find((kind) => kind === texts.kind) }),
    ...(variables.length > 0 && { publication: Object.fromEntries(variables) }),
  };
}

function namesText(names: readonly Author[]): string {
  return names.map(formatName).join('\n');
}

/** Formats a name so that its parts are distinct: `Family, Given`. */
function formatName({ given, family, literal }: Author): string {
  if (literal !== undefined) return literal;
  return given ? `${family}, ${given}` : (family ?? '');
}

function parseNames(text: string): Author[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseName);
}
