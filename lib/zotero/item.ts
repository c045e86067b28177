import { nameParts, wholeName } from '../exchange/cite/name-parts';
import { placeOf, publicationOf } from '../exchange/cite/publication';
import { hasAllAuthors } from '../merge/merge';
import type { CitedVersion } from '../paper/citation';
import { arxivOf, citedDate } from '../paper/citation';
import type { Author, Item, Paper } from '../paper/paper';
import { readable } from '../text/tex';
import { words } from '../words/words';
import { noteHtml } from './note-html';

/** A name in Zotero: two fields, or one. */
export type ZoteroCreator = { creatorType: 'author' } & (
  | { firstName: string; lastName: string }
  | { name: string }
);

/** A paper as Zotero's translators give it (https://www.zotero.org/support/dev/translators; fields of zotero-schema). */
export interface ZoteroItem {
  /** By which later requests of the same session name it. */
  id: string;
  itemType: 'preprint' | 'journalArticle' | 'conferencePaper';
  title: string;
  creators: ZoteroCreator[];
  date?: string;
  abstractNote?: string;
  publicationTitle?: string;
  proceedingsTitle?: string;
  repository?: string;
  archiveID?: string;
  DOI?: string;
  url?: string;
  extra?: string;
  /** Always empty: Zotero takes tags of items for automatic ones, which users switch off. They go with the session. */
  tags: [];
  notes: { note: string }[];
  /** Links alone; nothing is fetched. */
  attachments: { title: string; url: string; mimeType: string; snapshot: false }[];
}

/**
 * A paper, with what the user noted on it, for Zotero.
 * @param citekey goes where Better BibTeX and Zotero look for it; without one it is left out
 */
export function zoteroItem(
  { paper, entry }: Item,
  citekey: string | undefined,
  choices: CitedVersion,
): ZoteroItem {
  const { doi, url } = placeOf(paper, choices);
  const date = citedDate(paper, choices);
  const note = entry ? noteHtml(entry.note) : '';
  const extra = extraOf(paper, citekey);
  return {
    id: paper.id,
    title: readable(paper.title),
    creators: paper.authors.flatMap((author) => creatorOf(author) ?? []),
    ...(date && { date }),
    ...(paper.abstract && { abstractNote: readable(paper.abstract) }),
    ...placed(paper, choices),
    ...(doi && { DOI: doi }),
    ...(url && { url }),
    ...(extra && { extra }),
    tags: [],
    notes: note ? [{ note }] : [],
    attachments: paper.links.pdf
      ? [{ title: 'PDF', url: paper.links.pdf, mimeType: 'application/pdf', snapshot: false }]
      : [],
  };
}

type Placed = Pick<
  ZoteroItem,
  'itemType' | 'publicationTitle' | 'proceedingsTitle' | 'repository' | 'archiveID'
>;

function placed(paper: Paper, choices: CitedVersion): Placed {
  const publication = publicationOf(paper, choices);
  if (publication.kind !== 'preprint') {
    const venue = readable(publication.venue);
    return publication.kind === 'journal'
      ? { itemType: 'journalArticle', publicationTitle: venue }
      : { itemType: 'conferencePaper', proceedingsTitle: venue };
  }
  const arxiv = arxivOf(paper);
  return {
    itemType: 'preprint',
    ...(publication.server && { repository: publication.server }),
    ...(arxiv && { archiveID: `arXiv:${arxiv}` }),
  };
}

/** Zotero keeps particles with the last name and a suffix behind the first, after a comma; its citations part them. */
function creatorOf(author: Author): ZoteroCreator | undefined {
  const parts = nameParts(author);
  if (!parts?.given) {
    const name = wholeName(author);
    return name ? { name, creatorType: 'author' } : undefined;
  }
  const { given, particle = '', family, suffix } = parts;
  const joint = particle === '' || /['’-]$/.test(particle) ? '' : ' ';
  return {
    firstName: suffix ? `${given}, ${suffix}` : given,
    lastName: particle + joint + family,
    creatorType: 'author',
  };
}

/** What has no field of its own, line by line, in the spellings that Zotero and Better BibTeX read. */
function extraOf(paper: Paper, citekey: string | undefined): string {
  const value = (scheme: string) =>
    paper.ids.find((id) => id.startsWith(`${scheme}:`))?.slice(scheme.length + 1);
  const [arxiv, pmid, pmcid] = [value('arxiv'), value('pmid'), value('pmcid')];
  const category = paper.category ? ` [${paper.category}]` : '';
  return [
    arxiv && `arXiv:${arxiv}${category}`,
    pmid && `PMID: ${pmid}`,
    pmcid && `PMCID: ${pmcid}`,
    citekey && `Citation Key: ${citekey}`,
    !hasAllAuthors(paper) && words('zotero_authors_incomplete'),
  ]
    .filter(Boolean)
    .join('\n');
}
