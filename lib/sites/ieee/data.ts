import { doiId } from '../../paper/ids';
import type { Author, Links, PageDraft, PagePublication } from '../../paper/paper';
import type { WorkKind } from '../../paper/publication';
import { namedKind } from '../../paper/stated/named-kind';
import { isRecord } from '../../text/json';
import { byline } from '../reading/byline';
import { withoutTags } from '../reading/content';
import { dateText } from '../reading/date-text';
import { defined, webUrl } from '../reading/dom';

/** `xplGlobal.document.metadata=`, until 2022 `global.document.metadata=`. */
const MARK = 'lobal.document.metadata=';
const LONGEST = 3_000_000;
const LONGEST_DATE = 100;

/**
 * Reads the paper in the script of a page, `xplGlobal.document.metadata={…};`; undefined if it is
 * another paper, as the script doesn't change on client-side navigation.
 * @param number of the document
 */
export function dataDraft(document: Document, url: URL, number: string): PageDraft | undefined {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const text = script.textContent;
    const at = text.indexOf(MARK);
    const data = at < 0 ? undefined : parseObject(text.slice(at + MARK.length, at + LONGEST));
    if (data && String(data['articleNumber'] ?? data['articleId']) === number)
      return draftOf(data, url);
  }
  return undefined;
}

function draftOf(data: Record<string, unknown>, url: URL): PageDraft {
  const text = (key: string) => (typeof data[key] === 'string' ? withoutTags(data[key]) : '');
  const doi = doiId(text('doi'));
  const people = Array.isArray(data['authors']) ? data['authors'].flatMap(authorOf) : [];
  const metrics = isRecord(data['metrics']) ? data['metrics'] : {};
  const cited = Number(metrics['citationCountPaper'] ?? data['citationCount'] ?? Number.NaN);
  return defined<PageDraft>({
    ids: doi ? [doi] : [],
    title: text('title') || text('displayDocTitle') || text('formulaStrippedArticleTitle'),
    authors: people.length > 0 ? people : undefined,
    abstract: text('abstract') || undefined,
    published: firstDate(text('publicationDate')) ?? dateText(text('publicationYear')),
    venue: text('publicationTitle') || text('displayPublicationTitle') || undefined,
    ...publishedIn(data, text),
    links: defined<Links>({ pdf: webUrl(data['pdfUrl'], url) }),
    counts: Number.isInteger(cited) ? { citations: cited } : undefined,
  });
}

function publishedIn(
  data: Record<string, unknown>,
  text: (key: string) => string,
): Pick<PageDraft, 'kind' | 'publication'> {
  const [start, end] = [text('startPage'), text('endPage')];
  const publication = defined<PagePublication>({
    volume: text('volume') || undefined,
    issue: text('issue') || undefined,
    page: (end ? `${start}-${end}` : start) || undefined,
    publisher: text('publisher') || undefined,
    ISSN: valueIn(data['issn']),
    ISBN: valueIn(data['isbn']),
  });
  const marked: [string, WorkKind][] = [
    ['isConference', 'paper-conference'],
    ['isJournal', 'article-journal'],
  ];
  return defined<Pick<PageDraft, 'kind' | 'publication'>>({
    kind: namedKind(text('contentType')) ?? marked.find(([key]) => data[key])?.[1],
    publication: Object.keys(publication).length > 0 ? publication : undefined,
  });
}

/** The first number of a list, `[{"format": "Print ISBN", "value": "…"}]`. */
function valueIn(list: unknown): string | undefined {
  const [first] = Array.isArray(list) ? list : [];
  return isRecord(first) && typeof first['value'] === 'string' ? first['value'] : undefined;
}

function authorOf(value: unknown): (Author | { name: string })[] {
  if (!isRecord(value)) return [];
  const text = (key: string) => (typeof value[key] === 'string' ? withoutTags(value[key]) : '');
  const [given, family] = [text('firstName'), text('lastName')];
  if (family) return [{ ...(given && { given }), family }];
  return byline([text('name')]).authors ?? [];
}

/** The first date of a range: `26 June-1 July 2016`, `2-4 Sept. 1999`, `Nov.-Dec. 2020`. */
export function firstDate(text: string): string | undefined {
  if (text.length > LONGEST_DATE) return undefined;
  const [, month, year] = /([A-Z][a-z]{2,8})\.?\s*[-–/]\s*\d*\s*[A-Z].*?(\d{4})/.exec(text) ?? [];
  if (month && year) return dateText(`${month} ${year}`);
  const [, days, rest] = /^(\d{1,2})\s*[-–]\s*\d{1,2}(?=\s)(.*)$/.exec(text) ?? [];
  return dateText(days && rest ? `${days}${rest}` : text);
}

/** Parses the JSON object at the beginning of a text; undefined if it is not valid. */
function parseObject(text: string): Record<string, unknown> | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === '{') depth++;
    else if (!quoted && sign === '}' && --depth === 0) return parse(text.slice(0, at + 1));
  }
  return undefined;
}

function parse(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : undefined;
  } catch {
    // The facts on the page are still read.
    return undefined;
  }
}
