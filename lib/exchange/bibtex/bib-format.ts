import { arxivOf, citedDate } from '../../paper/citation';
import type { Item } from '../../paper/paper';
import { assignedKey } from '../assigned-key';
import { type CitedAs, citedAs } from '../cite/cited-as';
import { furtherBiblatexType } from '../csl/further-types';
import { type Doubt, statedDoubt } from '../doubtful-date';
import type { Choices, Format, FormatId } from '../format';
import { type BibFields, bibEntry, braced, headFields, noteField, tailFields } from './bib-fields';
import { type BibNames, bibType, workFields } from './bib-work';
import { bibtexText } from './bibtex-text';
import { furtherFields } from './further-fields';
import { inT1 } from './in-t1';
import { isBibtex, readBibtex } from './read-bibtex';
import { GENRES_OF_TYPES, kindOfType } from './read-work';
import { hasVenue, importedType, withImported } from './written-back';

/** The differences between BibTeX and BibLaTeX in writing. */
export interface BibDialect {
  id: FormatId;
  /** See `Format`. */
  certainty?: number;
  /** The type of a preprint that has an address or an identifier; others are `misc`. */
  preprintType: string;
  /** The names of the fields that differ: also those of a preprint server and the user's note. */
  names: BibNames & { server: string; note: 'annote' | 'annotation' };
  /** @param date a partial date, such as `2024-01` */
  dateFields(date: string | undefined, doubt: Doubt | undefined): BibFields;
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
    use: 'cite',
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
  const isBiblatex = dialect.id === 'biblatex';
  const asPreprint = arxiv !== undefined && choices.preprints === true;
  const known = citedAs(paper, choices);
  const imported = asPreprint ? undefined : importedType(item, known, isBiblatex);
  const cited = imported === undefined ? known : citedByType(known, imported);
  const date = citedDate(paper, choices);
  const eprint = arxiv ? dialect.eprintFields(arxiv, paper.category) : {};
  const given = tailFields(item, choices);
  const isOnline = imported === 'online' && !given['url'] && given['pdf'] !== undefined;
  // The address of what is online may be a PDF.
  const tail = isOnline ? { ...given, url: given['pdf'], pdf: undefined } : given;
  const fields: BibFields = {
    ...headFields(paper),
    ...dialect.dateFields(date, asPreprint ? undefined : statedDoubt(item.entry?.beyond, date)),
    ...workFields(cited, dialect.names, imported !== undefined && hasVenue(item)),
    ...(imported === undefined && serverField(dialect, item, cited)),
    ...organisationField(item, cited),
    ...eprint,
    ...tail,
    ...(!asPreprint && furtherFields(item.entry?.beyond)),
    [dialect.names.note]: noteField(item),
  };
  // Biber warns about an `online` entry that has no address. Every DOI and arXiv id gives one.
  const further = isBiblatex ? furtherBiblatexType(item) : undefined;
  const type = imported ?? further ?? bibType(cited, isBiblatex) ?? dialect.preprintType;
  const stated = withGenre(type, fields, cited.publication.genre);
  return bibEntry(
    type === 'online' && !tail['url'] && imported === undefined ? 'misc' : type,
    assignedKey(item, choices),
    encoded(dialect, asPreprint ? stated : withImported(stated, item, dialect.names.note)),
  );
}

/**
 * The fields without the genre that the type of the entry says. BibTeX has no type for a thesis of
 * an unknown degree, and would print “PhD thesis”.
 */
function withGenre(type: string, fields: BibFields, genre: string | undefined): BibFields {
  if (type === 'phdthesis' && genre === undefined) return { ...fields, type: '{Thesis}' };
  const stated = bibtexText(GENRES_OF_TYPES.get(type) ?? '');
  return fields['type'] === braced(stated) ? { ...fields, type: undefined } : fields;
}

/** BibTeX is for pdfLaTeX, which prints only some characters. Addresses and numbers stay. */
function encoded({ id }: BibDialect, fields: BibFields): BibFields {
  if (id !== 'bibtex') return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const isVerbatim = /^(?:doi|pdf|file|eprint|bdsk-.*|.*url)$/.test(name);
      return [name, value && !isVerbatim && !/\\(?:url|href)/.test(value) ? inT1(value) : value];
    }),
  );
}

/** How a work is cited whose imported entry has a type that states another kind, or none. */
function citedByType(cited: CitedAs, type: string): CitedAs {
  const kind = kindOfType(type);
  if (kind === undefined || kind === 'article') {
    const venue = cited.kind === 'preprint' ? cited.server : cited.venue;
    return { kind: 'document', publication: cited.publication, ...(venue && { venue }) };
  }
  return { ...cited, kind };
}

/** The organisation of the authors, unless a field of the imported entry names it. */
function organisationField({ paper, entry }: Item, { kind, publication }: CitedAs): BibFields {
  const { school, institution = school } = entry?.beyond?.bibtex ?? {};
  const isTaken = (kind === 'thesis' || kind === 'report') && publication.publisher !== undefined;
  if (!paper.organisation || institution !== undefined || isTaken) return {};
  const organisation = braced(bibtexText(paper.organisation));
  return kind === 'thesis' ? { school: organisation } : { institution: organisation };
}

/** The server of a preprint that arXiv's fields don't name. */
function serverField({ names }: BibDialect, { paper }: Item, cited: CitedAs): BibFields {
  if (cited.kind !== 'preprint' || cited.server === undefined) return {};
  return arxivOf(paper) === undefined ? { [names.server]: braced(bibtexText(cited.server)) } : {};
}
