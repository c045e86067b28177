import { arxivOf, citedDate } from '../../paper/citation';
import type { Item, Paper } from '../../paper/paper';
import { assignedKey } from '../assigned-key';
import { publicationOf } from '../cite/publication';
import type { Choices, Format } from '../format';
import { type BibFields, bibEntry, braced, headFields, noteField, tailFields } from './bib-fields';
import { bibtexText } from './bibtex-text';
import { isBibtex, readBibtex } from './read-bibtex';

/** BibLaTeX in UTF-8 (https://ctan.org/pkg/biblatex, section 2), for Biber. */
export const biblatex = {
  id: 'biblatex',
  extension: 'bib',
  mime: 'application/x-bibtex',
  keyed: true,
  write: (items: readonly Item[], choices: Choices) => [...entriesOf(items, choices)].join(''),
  parts: entriesOf,
  recognise: isBibtex,
  read: readBibtex,
} satisfies Format;

function* entriesOf(items: readonly Item[], choices: Choices): Iterable<string> {
  for (const [index, item] of items.entries()) {
    yield (index > 0 ? '\n' : '') + entryOf(item, choices);
  }
}

function entryOf(item: Item, choices: Choices): string {
  const { paper } = item;
  const { type, ...container } = containerOf(paper, choices);
  const tail = tailFields(item, choices);
  const eprint = eprintOf(paper);
  // What is online has an address or a number there; Biber says so of what has none.
  const found = tail['doi'] ?? tail['url'] ?? eprint['eprint'];
  return bibEntry(type === 'online' && !found ? 'misc' : type, assignedKey(item, choices), {
    ...headFields(paper),
    date: braced(citedDate(paper, choices)),
    ...container,
    ...eprint,
    ...tail,
    annotation: noteField(item),
  });
}

function containerOf(paper: Paper, choices: Choices): BibFields & { type: string } {
  const publication = publicationOf(paper, choices);
  switch (publication.kind) {
    case 'conference':
      return { type: 'inproceedings', booktitle: braced(bibtexText(publication.venue)) };
    case 'journal':
      return { type: 'article', journaltitle: braced(bibtexText(publication.venue)) };
    case 'preprint': {
      const { server } = publication;
      const named = server !== undefined && arxivOf(paper) === undefined;
      return { type: 'online', ...(named && { organization: braced(bibtexText(server)) }) };
    }
  }
}

function eprintOf(paper: Paper): BibFields {
  const eprint = arxivOf(paper);
  if (!eprint) return {};
  return { eprint: braced(eprint), eprinttype: '{arxiv}', eprintclass: braced(paper.category) };
}
