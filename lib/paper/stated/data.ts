import { defined } from '../../text/defined';
import { isRecord } from '../../text/json';
import { withoutMarkup } from '../../text/without-markup';
import type { PageDraft, PagePublication } from '../paper';
import { namedKind } from './named-kind';

const JOURNAL = /Periodical|PublicationIssue|PublicationVolume/;
/** Types with a title that is cited; an issue or volume may have a name, too. */
const HOLDER = /Periodical"|Book"/;
const DEEPEST = 4;

/**
 * Kind and publication of a schema.org object. It is part of an issue, which is part of a volume,
 * which is part of the journal; each of them may state what belongs to another.
 */
export function dataPublication(
  paper: Record<string, unknown>,
): Pick<PageDraft, 'kind' | 'publication'> {
  const holders = holdersOf(paper, 0);
  const all = [paper, ...holders];
  const text = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? withoutMarkup(String(value)) : '';
  const first = (keys: string) =>
    all
      .flatMap((each) => keys.split(' ').flatMap((key) => each[key]))
      .map(text)
      .find(Boolean);
  const named = (value: unknown) => listOf(value).map(nameOf).map(withoutMarkup).filter(Boolean);
  const type = JSON.stringify(paper['@type'] ?? '');
  const around = JSON.stringify(holders.map((each) => each['@type'] ?? ''));
  const [start, end] = [first('pageStart'), first('pageEnd')];
  const editors = named(paper['editor']).map((name) => ({ name }));
  const titled = holders.filter((each) => nameOf(each) !== '');
  const container = titled.find((each) => HOLDER.test(JSON.stringify(each['@type'] ?? '')));
  const publication = defined<PagePublication>({
    'container-title': withoutMarkup(nameOf(container ?? titled.at(-1))) || undefined,
    volume: first('volumeNumber'),
    issue: first('issueNumber'),
    page: first('pagination') ?? (start && end ? `${start}-${end}` : start),
    publisher: all.flatMap((each) => named(each['publisher']))[0],
    ISSN: first('issn'),
    ISBN: first('isbn'),
    editor: editors.length > 0 ? editors : undefined,
  });
  return defined<Pick<PageDraft, 'kind' | 'publication'>>({
    kind:
      namedKind(type) ??
      (JOURNAL.test(around) ? 'article-journal' : /Book/.test(around) ? 'chapter' : undefined),
    publication,
  });
}

/** The objects of which one is a part, the nearest first. */
function holdersOf(part: Record<string, unknown>, depth: number): Record<string, unknown>[] {
  if (depth > DEEPEST) return [];
  const around = [part['isPartOf'], part['publication'], part['publishedIn']].flatMap(listOf);
  return around.flatMap((each) => {
    if (typeof each === 'string') return [{ name: each }];
    return isRecord(each) ? [each, ...holdersOf(each, depth + 1)] : [];
  });
}

function nameOf(value: unknown): string {
  const name = isRecord(value) ? value['name'] : value;
  return typeof name === 'string' ? name : '';
}

/** A value of JSON-LD, which may be one or a list of them. */
function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
