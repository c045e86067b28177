import { defined } from '../../text/defined';
import { collapse } from '../../text/text';
import type { Publication } from '../publication';

/** Longer texts are cut, in UTF-16 units. */
const LONGEST = 600;
const NUMBER = '[A-Za-z]{0,2}\\d[\\w.]{0,19}';
const PAGES = `(?<page>${NUMBER}(?: ?[-–−‐] ?${NUMBER})?)`;
const VOLUME = '(?<volume>\\d{1,4}[A-Za-z]?(?: [Ss]uppl(?: \\d{1,3})?)?)';
const ISSUE = '(?<issue>[^()]{0,20}(?:\\d|[Ii]ssue|[Ss]uppl)[^()]{0,14})';

/** Parts with a label. The number of an article goes before pages, which then begin at 1. */
const LABELLED = [
  /\bvol(?:ume)?\b\.?:? ?(?<volume>\w{1,12})/i,
  /\b(?<!art(?:icle|\.) )(?:issue|iss\.|no\.|n°|number):? ?(?<issue>[\w–/-]{1,12})/i,
  new RegExp(`\\bart(?:icle|\\.) (?:no|number|id)\\b\\.?:? ?(?<page>${NUMBER})`, 'i'),
  /\barticle (?<page>[a-z]?\d{4,14})\b/i,
  new RegExp(`\\b(?:page\\(s\\)|(?:pages?|pp?)\\b)\\.?:? ?${PAGES}`, 'i'),
];
/** `16(2), 10-20`, `12 (2022) 041027`, `130:1-9`; then `61, 85-117` and `, 770-778`. */
const PLAIN = [
  new RegExp(`^: ?${PAGES}`),
  new RegExp(`(?<![\\w.-])${VOLUME} ?\\(${ISSUE}\\)(?:[:,;]? ?${PAGES})?`),
  new RegExp(`\\(${ISSUE}\\): ?${PAGES}`),
  new RegExp(`(?<![\\w.:-])${VOLUME}: ?${PAGES}`),
  new RegExp(
    `(?<=[\\p{L}.)] )${VOLUME}, ?(?!(?:1[5-9]|20)\\d\\d\\b(?![-–]))${PAGES}(?=[,.; ]|$)`,
    'u',
  ),
  /(?<=, )(?<page>[A-Za-z]?\d{1,6}[-–][A-Za-z]?\d{1,6})(?=[,.; ]|$)/,
];
const YEAR = /^(?:1[5-9]|20)\d{2}$/;

/**
 * Finds volume, issue and pages or article number in a citation as listings print it: `Volume 28,
 * Issue 4, Pages 1-9`, `16 (2), pp.10-20`, `17:1748888`, `Nature 521 (7553), 436-444`. Text after
 * a DOI or an address is ignored.
 */
export function linePublication(text: string): Pick<Publication, 'volume' | 'issue' | 'page'> {
  const [line = ''] = collapse(text.slice(0, LONGEST)).split(/\bdoi\b|https?:/i, 1);
  const found = [...matches(line, LABELLED), ...matches(line, PLAIN).slice(0, 1)];
  const first = (name: string) => found.map(({ groups }) => groups?.[name]).find(Boolean);
  const issue = first('issue');
  const page = first('page')?.replace(/\.$/, '');
  return defined<Pick<Publication, 'volume' | 'issue' | 'page'>>({
    volume: first('volume'),
    issue: issue && YEAR.test(issue) ? undefined : issue,
    page: page && YEAR.test(page) ? undefined : page && wholeRange(page),
  });
}

function matches(line: string, forms: readonly RegExp[]): RegExpExecArray[] {
  return forms.map((form) => form.exec(line)).filter((found) => found !== null);
}

/** Completes the last page, which indexes shorten: `102-110` of `102-10`. */
function wholeRange(pages: string): string {
  const [, first = '', last = ''] = /^(\d+) ?[-–−‐] ?(\d+)$/.exec(pages) ?? [];
  const whole = first.slice(0, Math.max(0, first.length - last.length)) + last;
  return Number(whole) > Number(first) ? `${first}-${whole}` : pages;
}
