import { fullName } from '../names';
import type { Item } from '../paper';
import { readable } from '../tex';

/** The short fields of a paper that are searched, as text. */
export interface SearchDocument {
  id: string;
  title: string;
  authors: string;
  tags: string;
  organisation: string;
  note: string;
}

/** What matters more where it matches counts more. */
export const FIELD_BOOSTS: Record<Exclude<keyof SearchDocument, 'id'>, number> = {
  title: 4,
  tags: 3,
  authors: 2,
  organisation: 1,
  note: 1,
};

/** Authors of whom nobody searches the 200th; they would make the index of a 3,000-author paper its largest part. */
const MAX_AUTHORS = 100;

/** The document of a paper. Identifiers are part of the title field, so that a pasted id finds its paper. */
export function documentOf({ paper, entry }: Item): SearchDocument {
  return {
    id: paper.id,
    title: `${readable(paper.title)} ${paper.ids.map((id) => id.replace(/^\w+:/, '')).join(' ')}`,
    authors: paper.authors.slice(0, MAX_AUTHORS).map(fullName).join(', '),
    tags: entry?.tags.join(', ') ?? '',
    organisation: [paper.organisation, paper.venue].filter(Boolean).join(', '),
    note: entry?.note ?? '',
  };
}
