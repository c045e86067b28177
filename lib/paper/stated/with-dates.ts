import { isRecord } from '../../text/json';
import { bibtexEntry } from './bibtex';
import { englishDate } from './english-date';
import { printedDate } from './printed-date';

/** The day on which a paper went online. */
const ONLINE = 'citation_online_date';
/** The date that is cited, which publishers fill up to a day: the first of the month or year. */
const ISSUE = 'citation_publication_date';
/** The date of the issue, of which the day is that of no event. */
const COVER = 'citation_cover_date';
/** Dates that are cited. Without them the page has only a day online and the issue's date. */
const CITED = 'citation_publication_date prism.publicationdate citation_date';
/** All other dates in meta tags. */
const DATES =
  'citation_publication_date prism.publicationdate citation_date eprints.date article:published_time dcterms.issued dc.issued dcterms.date.issued dc.date.issued dcterms.date dc.date citation_year';

/** Outside English `03/12/2024` is in December. */
const LANGUAGE = 'citation_language dc.language dcterms.language';

/**
 * Parses the dates of a draft, which are as the page prints them. Dates of meta tags make them more
 * exact: of dates that lie within each other, `2026-03` and `2026-03-25`, the exact one counts.
 * `online` remains if it is another day.
 */
export function withDates<D extends { stated?: unknown }>(
  draft: D & { published?: unknown; online?: unknown },
): D & { published?: string; online?: string } {
  const { published: cited, online: shown, ...rest } = draft;
  const stated = isRecord(draft.stated) ? draft.stated : {};
  const tags = isRecord(stated['tags']) ? stated['tags'] : {};
  const isDayFirst = /^(?!en)[a-z]/i.test(firstOf(tags, LANGUAGE));
  const dateOf = (text: unknown) =>
    typeof text === 'string' && text !== ''
      ? printedDate(englishDate(text, isDayFirst))
      : undefined;
  const tagged = (name: string) => dateOf(firstOf(tags, `${name} bepress_${name}`));
  // On arXiv it is the day of the latest version.
  const online = dateOf(shown) ?? ('citation_arxiv_id' in tags ? undefined : tagged(ONLINE));
  const cover = CITED.split(' ').some(tagged) ? undefined : withoutFiller(tagged(COVER));
  const first = dateOf(cited);
  const own = first === tagged(ISSUE) ? withoutFiller(first) : first;
  const { bibtex, line } = stated;
  const printed = [
    printedDate(typeof bibtex === 'string' ? bibtexEntry(bibtex).date : undefined),
    // A day may be the last page: `Pages 1-2 January 2020`.
    typeof line === 'string' ? printedDate(line)?.slice(0, 7) : undefined,
  ];
  const published = [
    ...printed.filter((date) => own && date?.startsWith(`${own}-`)),
    cover ?? own,
    ...DATES.split(' ').map(tagged),
    online,
    cited === undefined ? printed[0] : undefined,
  ].reduce((date, other) => (!date || (other && isWithin(other, date)) ? other : date), undefined);
  return {
    ...(rest as unknown as D),
    ...(published && { published }),
    ...(online?.length === 10 && online !== published && { online }),
  };
}

function isWithin(exact: string, date: string): boolean {
  return exact.startsWith(`${date}-`) && !exact.endsWith('-01');
}

/** Programs write the first day of a month or year where they know no day. A month is stated. */
function withoutFiller(date: string | undefined): string | undefined {
  return date?.replace(/^(\d{4})-01-01$/, '$1').replace(/^(\d{4}-\d\d)-01$/, '$1');
}

/** The first value of the first tag that the page has; empty for none. */
function firstOf(tags: Record<string, unknown>, names: string): string {
  const values = names.split(' ').map((name) => tags[name]);
  const first = values.find(Array.isArray)?.[0];
  return typeof first === 'string' ? first : '';
}
