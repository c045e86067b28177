import { arxivOf, citedDate } from '../../paper/citation';
import type { Item, Paper } from '../../paper/paper';
import { MONTHS } from '../../text/time';
import { assignedKey } from '../assigned-key';
import { publicationOf } from '../cite/publication';
import type { Choices, Format } from '../format';
import { type BibFields, bibEntry, braced, headFields, noteField, tailFields } from './bib-fields';
import { bibtexText } from './bibtex-text';
import { isBibtex, readBibtex } from './read-bibtex';

/** BibTeX in UTF-8, for BibTeX and Biber. */
export const bibtex = {
  id: 'bibtex',
  extension: 'bib',
  mime: 'application/x-bibtex',
  keyed: true,
  write: (items: readonly Item[], choices: Choices) => [...entriesOf(items, choices)].join(''),
  parts: entriesOf,
  certainty: 4,
  recognise: isBibtex,
  read: readBibtex,
} satisfies Format;

function* entriesOf(items: readonly Item[], choices: Choices): Iterable<string> {
  for (const [index, item] of items.entries()) {
    yield (index > 0 ? '\n' : '') + entryOf(item, choices);
  }
}

/** Fields in the order in which people read them. */
function entryOf(item: Item, choices: Choices): string {
  const { paper } = item;
  const { type, ...container } = containerOf(paper, choices);
  const [year, month] = citedDate(paper, choices)?.split('-') ?? [];
  return bibEntry(type, assignedKey(item, choices), {
    ...headFields(paper),
    year: braced(year),
    month: MONTHS[Number(month) - 1],
    ...container,
    ...eprintOf(paper),
    ...tailFields(item, choices),
    annote: noteField(item),
  });
}

/** A work that has appeared is cited by its venue, any other as what it is: a preprint. */
function containerOf(paper: Paper, choices: Choices): BibFields & { type: string } {
  const publication = publicationOf(paper, choices);
  switch (publication.kind) {
    case 'conference':
      return { type: 'inproceedings', booktitle: braced(bibtexText(publication.venue)) };
    case 'journal':
      return { type: 'article', journal: braced(bibtexText(publication.venue)) };
    case 'preprint': {
      const { server } = publication;
      const named = server !== undefined && arxivOf(paper) === undefined;
      return { type: 'misc', ...(named && { howpublished: braced(bibtexText(server)) }) };
    }
  }
}

/**
 * arXiv's own dialect (https://info.arxiv.org/help/hypertex/bibstyles) and BibLaTeX's, which Zotero reads alone.
 */
function eprintOf(paper: Paper): BibFields {
  const eprint = arxivOf(paper);
  if (!eprint) return {};
  const category = braced(paper.category);
  return {
    eprint: braced(eprint),
    archivePrefix: '{arXiv}',
    primaryClass: category,
    eprinttype: '{arxiv}',
    eprintclass: category,
  };
}
