import type { PageHealth, PageReport } from './paper/capture';
import type { LostFields } from './paper/fields/watched-fields';
import type { PageProblem } from './paper/page-problem';
import { collapse } from './text/text';

/** The address where problems are reported; empty until the project has one. */
export const ISSUES: string = '';

/** Problems that a report lists one by one. */
const MAX_PROBLEMS = 50;
const LONGEST_PROBLEM = 300;

/** How well a site was read recently, on all its pages and on the last one. */
export interface SiteRecord extends PageHealth {
  site: string;
  pages: number;
  /** Number of pages on which clearly too few papers were read. */
  short: number;
  last: Pick<PageHealth, 'expected' | 'read'>;
  /** Fields that its pages always had and have no longer. */
  lost?: readonly LostFields[] | undefined;
}

/**
 * The report of a page that was read badly, as plain text that the user looks over and sends. It is
 * for developers and therefore always in English; a problem is its kind and its values,
 * `long_title 3000 2000`. The page's address has no query and fragment, which may contain what the
 * user searched for.
 * @param page what the content script reports of its page, or the record of a site, which names no
 * page; undefined where Offprint reads none
 * @param version of the extension
 * @param browser user agent string of the browser
 */
export function buildReport(
  page: PageReport | SiteRecord | undefined,
  version: string,
  browser: string,
): string {
  const lines = [`Offprint: ${version}`, `Browser: ${collapse(browser)}`];
  if (page)
    lines.push(`Site: ${page.site}`, ...('url' in page ? pageLines(page) : siteLines(page)));
  return `${lines.join('\n')}\n`;
}

function pageLines({ url, ids, expected, health, problems, lost }: PageReport): string[] {
  return [
    `Page: ${addressOf(url)}`,
    `Papers read: ${ids.length} of ${expected}`,
    ...(health ? missingLines(health) : []),
    ...lostLines(lost),
    ...problemLines(problems),
  ];
}

function siteLines({ pages, short, last, lost, ...health }: SiteRecord): string[] {
  return [
    `Papers read on its last page: ${last.read} of ${last.expected}`,
    `Papers read on ${pages} pages: ${health.read} of ${health.expected}`,
    `Pages read badly: ${short}`,
    ...missingLines(health),
    ...lostLines(lost),
  ];
}

function lostLines(lost: readonly LostFields[] = []): string[] {
  return lost.map(
    ({ host, list, fields }) => `No longer read (${host}, ${list}): ${fields.join(', ')}`,
  );
}

function missingLines({ withoutAuthors, withoutDate }: PageHealth): string[] {
  return [`Without authors: ${withoutAuthors}`, `Without date: ${withoutDate}`];
}

function addressOf(url: string): string {
  if (!URL.canParse(url)) return 'unknown';
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

/** Each problem on one line, once, with how often it occurred. */
function problemLines(problems: readonly PageProblem[]): string[] {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const line = collapse(valuesOf(problem).join(' ')).slice(0, LONGEST_PROBLEM);
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  if (counts.size === 0) return ['Problems: none'];
  const lines = [...counts].map(([line, count]) =>
    count > 1 ? `- ${line} (${count}×)` : `- ${line}`,
  );
  const more = lines.length - MAX_PROBLEMS;
  return [
    'Problems:',
    ...lines.slice(0, MAX_PROBLEMS),
    ...(more > 0 ? [`- … and ${more} more`] : []),
  ];
}

/** The kind of a problem, then its values; those of a problem inside it stand in its place. */
function valuesOf(problem: object): unknown[] {
  return Object.values(problem).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null ? valuesOf(value) : value,
  );
}
