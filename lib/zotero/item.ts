import { placeOf } from '../exchange/cite/cited-as';
import { MORE_AUTHORS } from '../exchange/import/extra';
import { noteHtml } from '../exchange/notes/note-html';
import { hasAllAuthors, isAnonymous } from '../merge/authorship';
import type { CitedVersion } from '../paper/citation';
import { citedDate } from '../paper/citation';
import type { Item, Paper } from '../paper/paper';
import { knownSites } from '../sites/known';
import { readable } from '../text/tex';
import type { ZoteroCreator } from './creators';
import { fieldsOf } from './item-fields';
import { placedItem } from './placed';

/**
 * An item, with the fields of `placedItem`, as Zotero's translators make it
 * (https://www.zotero.org/support/dev/translators; fields of zotero-schema).
 */
export interface ZoteroItem {
  /** Later requests of the same session refer to the item by it. */
  id: string;
  itemType: string;
  title: string;
  creators: ZoteroCreator[];
  date?: string;
  abstractNote?: string;
  DOI?: string;
  url?: string;
  /** When the user last saw it on a page, `2026-11-21T10:00:00Z`; only with `url`. */
  accessDate?: string;
  /** The site where the user saw it. */
  libraryCatalog?: string;
  extra?: string;
  /**
   * Always empty: tags of items become automatic ones, which users can switch off. Those of the
   * session do not.
   */
  tags: [];
  notes: { note: string }[];
  /** Links only; Zotero fetches nothing. */
  attachments: ZoteroLink[];
}

/** A link below an item. */
export interface ZoteroLink {
  title: string;
  url: string;
  /** Since version 7 Zotero keeps only links to web pages; 6 keeps both. */
  mimeType: 'text/html' | 'application/pdf';
  snapshot: false;
}

/**
 * A paper with the user's note as a Zotero item.
 * @param citekey written where Better BibTeX and Zotero look for it; omitted when undefined
 */
export function zoteroItem(
  item: Item,
  citekey: string | undefined,
  choices: CitedVersion,
): ZoteroItem {
  const { paper, entry } = item;
  const { doi, url } = placeOf(paper, choices);
  const date = citedDate(paper, choices);
  const note = entry ? noteHtml(entry.note) : '';
  const { itemType, fields, creators, extra: lines } = placedItem(item, choices);
  const extra = [...extraOf(item, citekey), ...lines, entry?.beyond?.csl?.['note']]
    .filter(Boolean)
    .join('\n');
  const hasSite = fieldsOf(itemType).fields.has('source');
  const [seen, site] = [dateTime(paper.lastSeen), siteOf(paper)];
  return {
    ...fields,
    id: paper.id,
    itemType,
    title: readable(paper.title),
    creators,
    ...(date && { date }),
    ...(paper.abstract && { abstractNote: readable(paper.abstract) }),
    ...(doi && { DOI: doi }),
    ...(url && { url, ...(seen && { accessDate: seen }) }),
    ...(site && hasSite && { libraryCatalog: site }),
    ...(extra && { extra }),
    tags: [],
    notes: note ? [{ note }] : [],
    attachments: paper.links.pdf
      ? [{ title: 'PDF', url: paper.links.pdf, mimeType: 'text/html', snapshot: false }]
      : [],
  };
}

/** In the form of Zotero, without a fraction; undefined for a time that no date has. */
function dateTime(ms: number): string | undefined {
  const time = new Date(ms);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().replace(/\.\d+Z$/, 'Z');
}

function siteOf({ sources }: Paper): string | undefined {
  return sources.flatMap((id) => knownSites.find((site) => site.id === id)?.name ?? [])[0];
}

/**
 * Facts without a field of their own, one a line, in the form that Zotero and Better BibTeX read.
 */
function extraOf({ paper }: Item, citekey: string | undefined): (string | false | undefined)[] {
  const value = (scheme: string) =>
    paper.ids.find((id) => id.startsWith(`${scheme}:`))?.slice(scheme.length + 1);
  const [arxiv, pmid, pmcid] = [value('arxiv'), value('pmid'), value('pmcid')];
  const category = paper.category ? ` [${paper.category}]` : '';
  return [
    arxiv && `arXiv:${arxiv}${category}`,
    pmid && `PMID: ${pmid}`,
    pmcid && `PMCID: ${pmcid}`,
    citekey && `Citation Key: ${citekey}`,
    lacksAuthors(paper) && MORE_AUTHORS,
  ];
}

/** Whether some authors are known to be missing. A paper of which nobody names any is not. */
function lacksAuthors(paper: Paper): boolean {
  const isStated = paper.authors.length > 0 || (paper.authorCount ?? 0) > 0;
  return isStated && !hasAllAuthors(paper) && !isAnonymous(paper);
}
