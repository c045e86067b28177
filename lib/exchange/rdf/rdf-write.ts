import { hasOtherAuthors } from '../../merge/merge';
import { arxivOf, citedDate } from '../../paper/citation';
import { idValue } from '../../paper/ids';
import type { Author, Item, Paper } from '../../paper/paper';
import { readable } from '../../text/tex';
import { escapeXml } from '../../text/xml';
import { assignedKey } from '../assigned-key';
import { type CitedAs, filedAs, placeOf, publisherOf } from '../cite/cited-as';
import { nameParts, wholeName } from '../cite/name-parts';
import { cslNamesIn } from '../csl/csl-names';
import { furtherVariables } from '../csl/further-variables';
import type { Choices } from '../format';
import { MORE_AUTHORS } from '../import/extra';
import { languageOf } from '../language';
import { noteHtml } from '../notes/note-html';
import { CSL_FIELDS, CSL_PEOPLE, ITEM_TYPES, zoteroType } from './item-types';
import { NAMESPACES, type RdfName } from './namespaces';

/** The beginning of a file. */
export function fileStart(): string {
  const declared = Object.entries(NAMESPACES).map(
    ([prefix, address]) => `\n    xmlns:${prefix}="${address}"`,
  );
  return `<rdf:RDF${declared.join('')}>\n`;
}

/** The end of a file. */
export function fileEnd(): string {
  return '</rdf:RDF>\n';
}

/**
 * A paper with its note and its links, as Zotero exports an item.
 * @param id the name of the resource, unique in the file
 */
export function rdfRecord(item: Item, id: string, choices: Choices): string {
  const { paper, entry } = item;
  const cited = filedAs(paper, choices);
  const itemType = zoteroType(item, cited);
  const { rdf = 'rdf:Description', makers = 'bib:authors' } = ITEM_TYPES[itemType] ?? {};
  const { doi, url } = placeOf(paper, choices);
  const note = noteHtml(entry?.note ?? '');
  const links = attachments(item, id);
  const date = citedDate(paper, choices);
  const own = [
    text('z:itemType', itemType),
    ...publicationParts(cited, itemType, paper),
    people(makers, paper.authors),
    people('bib:editors', cited.publication.editor ?? []),
    text('dc:title', readable(paper.title)),
    text('dcterms:abstract', paper.abstract && readable(paper.abstract)),
    text('dc:date', date),
    // Zotero takes `dcterms:dateSubmitted` for the date of a work that has no other.
    text(date ? 'dcterms:dateSubmitted' : 'z:accessDate', url && entry && stampOf(entry.savedAt)),
    text('dc:identifier', doi && `DOI ${doi}`),
    url && element('dc:identifier', element('dcterms:URI', text('rdf:value', url))),
    ...(entry?.tags ?? []).map((tag) => text('dc:subject', tag)),
    ...(paper.keywords ?? []).map((keyword) =>
      element('dc:subject', element('z:AutomaticTag', text('rdf:value', keyword))),
    ),
    text('dc:description', extraOf(item, assignedKey(item, choices), doi)),
    text('z:archiveID', cited.kind === 'preprint' && archiveId(item)),
    ...cslFields(item),
    note && `<dcterms:isReferencedBy rdf:resource="#${id}_note"/>`,
    ...links.map((link) => `<link:link rdf:resource="#${link.id}"/>`),
  ];
  const about = [
    resource(rdf, id, own),
    note && resource('bib:Memo', `${id}_note`, [text('rdf:value', note)]),
    ...links.map((link) => resource('z:Attachment', link.id, link.parts)),
  ];
  return about.join('');
}

/** The name of the journal, book or proceedings, without TeX. */
function containerOf(cited: CitedAs): string | undefined {
  return cited.kind === 'preprint' ? undefined : cited.venue && readable(cited.venue);
}

/** Where a work was published: the container, the series, the publisher, and its own numbers. */
function publicationParts(cited: CitedAs, itemType: string, paper: Paper): (string | undefined)[] {
  const { publication } = cited;
  const publisher = publisherOf(cited, paper);
  const { container, series: seriesName, genre } = ITEM_TYPES[itemType] ?? {};
  const isPatent = itemType === 'patent';
  const numbers = [
    text('prism:volume', publication.volume),
    text('prism:number', publication.issue ?? publication.number),
    text('dc:identifier', publication.ISSN && `ISSN ${publication.ISSN}`),
    text('dc:identifier', publication.ISBN && `ISBN ${publication.ISBN}`),
  ];
  const names = [
    text('dc:title', containerOf(cited)),
    text('dcterms:alternative', publication['container-title-short']),
  ];
  const series = [
    text(seriesName ?? 'dc:title', publication['collection-title']),
    text('dc:identifier', publication['collection-number']),
  ];
  const isPreprint = cited.kind === 'preprint';
  const conference = publication['event-title'];
  return [
    ...(container
      ? [within('dcterms:isPartOf', container, [...names, ...numbers])]
      : [...(isPreprint ? [] : numbers)]),
    within('dcterms:isPartOf', 'bib:Series', series),
    within('dc:publisher', 'foaf:Organization', [
      within('vcard:adr', 'vcard:Address', [
        text('vcard:locality', publication['publisher-place']),
      ]),
      text('foaf:name', isPreprint || isPatent ? undefined : publisher),
    ]),
    text('z:assignee', isPatent && publisher),
    within('bib:presentedAt', 'bib:Conference', [text('dc:title', conference)]),
    text('z:eventPlace', publication['event-place']),
    text('bib:pages', publication.page),
    text('prism:edition', publication.edition),
    text(genre ?? 'dc:type', publication.genre),
    text('z:repository', isPreprint && (cited.server ?? publisher)),
  ];
}

/** Facts without a field, one a line, in the form that Zotero and Better BibTeX read. */
function extraOf({ paper, entry }: Item, citekey: string, doi: string | undefined): string {
  const [arxiv, pmid, pmcid] = ['arxiv', 'pmid', 'pmcid'].map((each) => idValue(paper.ids, each));
  const stated = new Set([`arxiv:${arxiv}`, `pmid:${pmid}`, `pmcid:${pmcid}`, `doi:${doi}`]);
  const others = paper.ids.filter((id) => !stated.has(id) && !/^(?:title|url):/.test(id));
  return [
    arxiv && `arXiv:${arxiv}${paper.category ? ` [${paper.category}]` : ''}`,
    pmid && `PMID: ${pmid}`,
    pmcid && `PMCID: ${pmcid}`,
    `Citation Key: ${citekey}`,
    hasOtherAuthors(paper) && MORE_AUTHORS,
    others.length > 0 && `Offprint: ${others.join(' ')}`,
    entry?.beyond?.csl?.['note'],
  ]
    .filter(Boolean)
    .join('\n');
}

/** What an imported file said in fields that only CSL and Zotero have. */
function cslFields({ entry }: Item): (string | undefined)[] {
  const stated: Record<string, unknown> = {
    ...furtherVariables(entry?.beyond),
    language: languageOf(entry?.beyond),
  };
  const texts = Object.entries(CSL_FIELDS).map(([variable, name]) => {
    const value = stated[variable];
    return text(name, typeof value === 'string' && value);
  });
  const persons = Object.entries(CSL_PEOPLE).map(([variable, name]) =>
    people(name, cslNamesIn(stated[variable]).names),
  );
  return [...texts, ...persons];
}

function archiveId({ paper }: Item): string | undefined {
  const arxiv = arxivOf(paper);
  return arxiv && `arXiv:${arxiv}`;
}

function attachments({ paper: { links } }: Item, id: string) {
  const link = (title: string, url: string | undefined, type: string) =>
    url === undefined
      ? []
      : {
          id: `${id}_${title.toLowerCase()}`,
          parts: [
            text('z:itemType', 'attachment'),
            element('dc:identifier', element('dcterms:URI', text('rdf:value', url))),
            text('dc:title', title),
            // A link to an address.
            text('z:linkMode', '3'),
            text('link:type', type),
          ],
        };
  return [link('PDF', links.pdf, 'application/pdf'), link('Code', links.code, 'text/html')].flat();
}

function people(name: RdfName, authors: readonly Author[]): string | undefined {
  if (authors.length === 0) return undefined;
  const each = authors.map((author) => element('rdf:li', element('foaf:Person', person(author))));
  return element(name, element('rdf:Seq', each.join('')));
}

/** Zotero keeps a particle with the last name and a suffix after the first name. */
function person(author: Author): string {
  const parts = nameParts(author);
  if (!parts?.given) return text('foaf:surname', wholeName(author)) ?? '';
  const { given, particle = '', family, suffix } = parts;
  const joint = particle === '' || /['’-]$/.test(particle) ? '' : ' ';
  return [
    text('foaf:surname', particle + joint + family),
    text('foaf:givenName', suffix ? `${given}, ${suffix}` : given),
  ].join('');
}

function stampOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}

function text(name: RdfName, value: string | undefined | false): string | undefined {
  return value ? element(name, escapeXml(value)) : undefined;
}

function element(name: RdfName, content: string | undefined): string {
  return `<${name}>${content ?? ''}</${name}>`;
}

/** A property with a resource of a class; undefined if it has no parts. */
function within(name: RdfName, type: RdfName, parts: (string | undefined)[]): string | undefined {
  const content = parts.join('');
  return content === '' ? undefined : element(name, element(type, content));
}

function resource(type: RdfName, id: string, parts: (string | undefined | false)[]): string {
  const lines = parts.filter(Boolean).map((part) => `\n    ${part}`);
  return `  <${type} rdf:about="#${id}">${lines.join('')}\n  </${type}>\n`;
}
