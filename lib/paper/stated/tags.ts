import { defined } from '../../text/defined';
import { withoutMarkup } from '../../text/without-markup';
import type { PageDraft, PagePublication } from '../paper';
import type { PublicationText, WorkKind } from '../publication';
import { namedKind } from './named-kind';

const CONFERENCE = 'citation_conference_title citation_conference';
const JOURNAL = 'citation_journal_title';
const BOOK = 'citation_inbook_title citation_book_title';

/** The meta tags of each variable, best first. */
const TAGS: [PublicationText, string][] = [
  [
    'container-title',
    `${JOURNAL} ${BOOK} ${CONFERENCE} prism.publicationname eprints.publication eprints.book_title eprints.event_title dc.relation.ispartof dc.source`,
  ],
  ['container-title-short', 'citation_journal_abbrev citation_journal_title_abbrev'],
  ['volume', 'citation_volume prism.volume eprints.volume dc.citation.volume dc.source.volume'],
  ['issue', 'citation_issue prism.number eprints.number dc.citation.issue dc.source.issue'],
  [
    'publisher',
    'citation_dissertation_institution citation_technical_report_institution citation_publisher eprints.institution eprints.publisher dc.publisher',
  ],
  ['number', 'citation_technical_report_number'],
  ['collection-title', 'citation_series_title eprints.series'],
  ['genre', 'citation_dissertation_name eprints.thesis_type'],
  ['event-title', `${CONFERENCE} eprints.event_title`],
];
const ISBN = 'citation_isbn prism.isbn eprints.isbn dc.identifier.isbn';
const ISSN = 'citation_issn prism.issn prism.eissn eprints.issn dc.source.issn dc.identifier.issn';
const PAGES =
  'citation_firstpage prism.startingpage citation_article_number citation_elocation_id dc.identifier.pagenumber eprints.pagerange citation_pages';
const LAST = 'citation_lastpage prism.endingpage';
const TYPE = 'eprints.type dc.type dc.type.articletype citation_type';

/** Kinds that tags state by being there. */
const STATED: [WorkKind, string][] = [
  ['thesis', 'citation_dissertation_institution citation_dissertation_name'],
  ['report', 'citation_technical_report_institution citation_technical_report_number'],
  ['paper-conference', `${CONFERENCE} eprints.event_title`],
  ['article-journal', `${JOURNAL} eprints.publication`],
  ['chapter', `${BOOK} eprints.book_title`],
];

/** The values of the first name that has any. */
type Values = (names: string) => readonly string[];

/**
 * Kind and publication in meta tags. A Highwire name includes the bepress name, and a Dublin Core
 * name the newer one.
 * @param tags values by names in lower case
 */
export function taggedPublication(
  tags: Readonly<Record<string, readonly string[]>>,
): Pick<PageDraft, 'kind' | 'publication'> {
  const byName = (names: string) =>
    names
      .split(' ')
      .flatMap((name) => [name, `bepress_${name}`, name.replace(/^dc\./, 'dcterms.')])
      .flatMap((name) => (tags[name] ? [tags[name]] : []));
  const values: Values = (names) => byName(names)[0] ?? [];
  // Some tags have the address of the journal in place of its title.
  const first = (names: string) =>
    withoutMarkup(byName(names).find(([value = '']) => !/^https?:/.test(value))?.[0] ?? '') ||
    undefined;
  const identifier = (form: RegExp) => values('dc.identifier').find((each) => form.test(each));
  const editor = values('citation_editor eprints.editors_name').map((name) => ({ name }));
  const [start, end] = [first(PAGES), first(LAST)];
  const found = defined<PagePublication>({
    ...Object.fromEntries(TAGS.map(([variable, names]) => [variable, first(names)])),
    page:
      start && end && start !== end && !start.includes('-')
        ? `${start}-${end}`
        : (start ?? locatorOf(values('dc.identifier'))),
    ISBN: first(ISBN) ?? identifier(/^97[89][\d-]{10,14}$/),
    ISSN: first(ISSN) ?? identifier(/^\d{4}-\d{3}[\dX]$/),
    editor: editor.length > 0 ? editor : undefined,
  });
  // Europe PMC repeats the supplement, which is the issue, behind the volume.
  if (/^suppl/i.test(found.issue ?? '') && found.volume)
    found.volume = found.volume.replace(/ suppl\b.{0,20}$/i, '');
  if (found['event-title'] === found['container-title']) delete found['event-title'];
  // PNAS names itself as its publisher.
  const publisher = first('dc.publisher');
  if (publisher && found.publisher === found['container-title']) found.publisher = publisher;
  return defined<Pick<PageDraft, 'kind' | 'publication'>>({
    kind: kindOf(values),
    publication: found,
  });
}

/**
 * The article number of journals of the AAAS, which their pages don't print: `eabf8021` of
 * `10.1126/sciadv.abf8021`.
 */
function locatorOf(identifiers: readonly string[]): string | undefined {
  const number = identifiers.find((each) => /^a[a-z]{2}\d{4}$/.test(each));
  return number && identifiers.some((each) => /^10\.1126\/\w+\.a/.test(each))
    ? `e${number}`
    : undefined;
}

/**
 * A type that names another kind than a journal's article says more than the titles. In journals
 * there are case reports, and working papers with a number are reports of an institution.
 */
function kindOf(values: Values): WorkKind | undefined {
  const typed = namedKind(...TYPE.split(' ').flatMap(values));
  const stated = STATED.find(([, names]) => values(names).length > 0)?.[0];
  const isInJournal = typed === 'report' && stated === 'article-journal';
  const isNumbered = typed === 'article' && stated === 'report';
  const isLess = isInJournal || isNumbered || typed === 'article-journal';
  return typed && !(isLess && stated) ? typed : stated;
}
