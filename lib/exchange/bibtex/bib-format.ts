import { arxivOf, citedDate } from '../../paper/citation';
import type { Item } from '../../paper/paper';
import { assignedKey } from '../assigned-key';
import { publicationOf } from '../cite/publication';
import type { Choices, Format, FormatId } from '../format';
import { type BibFields, bibEntry, braced, headFields, noteField, tailFields } from './bib-fields';
import { bibtexText } from './bibtex-text';
import { isBibtex, readBibtex } from './read-bibtex';

/** The differences between BibTeX and BibLaTeX in writing. */
export interface BibDialect {
  id: FormatId;
  /** See `Format`. */
  certainty?: number;
  /** The type of a preprint that has an address or an identifier; others are `misc`. */
  preprintType: string;
  /** The names of the fields for a journal, a preprint server and the user's note. */
  names: { journal: string; server: string; note: string };
  /** @param date a partial date, such as `2024-01` */
  dateFields(date: string | undefined): BibFields;
  /** @param category the paper's arXiv category */
  eprintFields(arxiv: string, category: string | undefined): BibFields;
}

/**
 * A format that writes UTF-8 entries in a dialect and reads both dialects. A published work is
 * cited by its venue; any other work is cited as a preprint.
 */
export function bibFormat(dialect: BibDialect) {
  function* parts(items: readonly Item[], choices: Choices): Iterable<string> {
    for (const [index, item] of items.entries()) {
      yield (index > 0 ? '\n' : '') + entryOf(dialect, item, choices);
    }
  }
  return {
    id: dialect.id,
    extension: 'bib',
    mime: 'application/x-bibtex',
    keyed: true,
    write: (items: readonly Item[], choices: Choices) => [...parts(items, choices)].join(''),
    parts,
    ...(dialect.certainty !== undefined && { certainty: dialect.certainty }),
    recognise: isBibtex,
    read: readBibtex,
  } satisfies Format;
}

function entryOf(dialect: BibDialect, item: Item, choices: Choices): string {
  const { paper } = item;
  const arxiv = arxivOf(paper);
  const { type, ...container } = containerOf(dialect, item, choices);
  const eprint = arxiv ? dialect.eprintFields(arxiv, paper.category) : {};
  const tail = tailFields(item, choices);
  // Biber warns about an `online` entry that has no address. Every DOI and arXiv id gives one.
  const preprintType = tail['url'] ? dialect.preprintType : 'misc';
  return bibEntry(type ?? preprintType, assignedKey(item, choices), {
    ...headFields(paper),
    ...dialect.dateFields(citedDate(paper, choices)),
    ...container,
    ...eprint,
    ...tail,
    [dialect.names.note]: noteField(item),
  });
}

/** The field for the venue, and the entry type unless the work is a preprint. */
function containerOf(
  { names }: BibDialect,
  { paper }: Item,
  choices: Choices,
): BibFields & { type?: string } {
  const publication = publicationOf(paper, choices);
  switch (publication.kind) {
    case 'conference':
      return { type: 'inproceedings', booktitle: braced(bibtexText(publication.venue)) };
    case 'journal':
      return { type: 'article', [names.journal]: braced(bibtexText(publication.venue)) };
    case 'preprint': {
      const { server } = publication;
      const isNamed = server !== undefined && arxivOf(paper) === undefined;
      return isNamed ? { [names.server]: braced(bibtexText(server)) } : {};
    }
  }
}
