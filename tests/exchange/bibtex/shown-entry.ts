import type { Author, Item } from '../../../lib/paper/paper';
import { readable } from '../../../lib/text/tex';

/** The name of a case, its entry, and what has to be read of it, as `shown` writes it. */
export type EntryCase = [name: string, entry: string, expected: Record<string, unknown>];

const nameOf = ({ family, given, literal }: Author) => literal ?? `${family}, ${given ?? ''}`;

/** What an entry says, on a few lines. */
export function shown({ paper, entry }: Item): Record<string, unknown> {
  const { publication = {}, links } = paper;
  const { editor, ...texts } = publication;
  return {
    title: readable(paper.title),
    authors: paper.authors.map(nameOf).join('; ') + (paper.authorsComplete === false ? '; …' : ''),
    date: paper.published,
    venue: paper.venue,
    kind: paper.kind,
    id: paper.ids[0],
    address: links.abstract,
    pdf: links.pdf,
    note: entry?.note || undefined,
    tags: entry?.tags.join(' | ') || undefined,
    editors: editor?.map(nameOf).join('; '),
    ...texts,
  };
}
