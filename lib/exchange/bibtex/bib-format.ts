import { arxivOf, citedDate } from '../../paper/citation';
import type { Item } from '../../paper/paper';
import { assignedKey } from '../assigned-key';
import { type CitedAs, citedAs } from '../cite/cited-as';
import type { Choices, Format, FormatId } from '../format';
import { type BibFields, bibEntry, braced, headFields, noteField, tailFields } from './bib-fields';
import { type BibNames, bibType, workFields } from './bib-work';
import { bibtexText } from './bibtex-text';
import { isBibtex, readBibtex } from './read-bibtex';

/** The differences between BibTeX and BibLaTeX in writing. */
export interface BibDialect {
  id: FormatId;
  /** See `Format`. */
  certainty?: number;
  /** The type of a preprint that has an address or an identifier; others are `misc`. */
  preprintType: string;
  /** The names of the fields that differ: also those of a preprint server and the user's note. */
  names: BibNames & { server: string; note: string };
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
  const cited = citedAs(paper, choices);
  const type = bibType(cited, dialect.id === 'biblatex');
  const eprint = arxiv ? dialect.eprintFields(arxiv, paper.category) : {};
  const tail = tailFields(item, choices);
  // Biber warns about an `online` entry that has no address. Every DOI and arXiv id gives one.
  const preprintType = tail['url'] ? dialect.preprintType : 'misc';
  return bibEntry(type ?? preprintType, assignedKey(item, choices), {
    ...headFields(paper),
    ...dialect.dateFields(citedDate(paper, choices)),
    ...workFields(cited, dialect.names),
    ...serverField(dialect, item, cited),
    ...eprint,
    ...tail,
    [dialect.names.note]: noteField(item),
  });
}

/** The server of a preprint that arXiv's fields don't name. */
function serverField({ names }: BibDialect, { paper }: Item, cited: CitedAs): BibFields {
  if (cited.kind !== 'preprint' || cited.server === undefined) return {};
  return arxivOf(paper) === undefined ? { [names.server]: braced(bibtexText(cited.server)) } : {};
}
