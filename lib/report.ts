import type { PageHealth, PageReport } from './paper/capture';
import { collapse } from './text/text';

/** A report lists at most this many problems; more would add nothing new. */
const MAX_PROBLEMS = 50;
const MAX_PROBLEM_LENGTH = 300;

/** How well a site was read recently, on all its pages and on the last one. */
export interface SiteRecord extends PageHealth {
  site: string;
  pages: number;
  /** Number of pages on which clearly too few papers were read. */
  short: number;
  last: Pick<PageHealth, 'expected' | 'read'>;
}

/**
 * Builds a report about a page that could not be read, as plain text that the user can review and
 * send. The page's address is without query and fragment, which may contain what the user searched
 * for.
 * @param page the report of a page's content script, or the record of a site, which names no page;
 * undefined if Offprint does not read the page
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

function pageLines({ url, ids, expected, health, problems }: PageReport): string[] {
  return [
    `Page: ${addressOf(url)}`,
    `Papers read: ${ids.length} of ${expected}`,
    ...(health ? missingLines(health) : []),
    ...problemLines(problems),
  ];
}

function siteLines({ pages, short, last, ...health }: SiteRecord): string[] {
  return [
    `Papers read on its last page: ${last.read} of ${last.expected}`,
    `Papers read on ${pages} pages: ${health.read} of ${health.expected}`,
    `Pages read badly: ${short}`,
    ...missingLines(health),
  ];
}

function missingLines({ withoutAuthors, withoutDate }: PageHealth): string[] {
  return [`Without authors: ${withoutAuthors}`, `Without date: ${withoutDate}`];
}

function addressOf(url: string): string {
  if (!URL.canParse(url)) return 'unknown';
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

/** One line for each distinct problem, with its number of occurrences. */
function problemLines(problems: string[]): string[] {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const line = collapse(problem).slice(0, MAX_PROBLEM_LENGTH);
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
