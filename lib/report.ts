import type { PageReport } from './messages';
import { collapse } from './text';

/** Problems that a report names one by one; more of them tell nothing new. */
const MOST_PROBLEMS = 50;
const LONGEST_PROBLEM = 300;

/**
 * What helps to mend a page that could not be read, as plain text for the user to look over and pass on.
 * It names the page without query and fragment, which may say what somebody searched for.
 * @param page what the content script told of its page; undefined where Offprint reads none
 * @param version of the extension
 * @param browser as the browser names itself
 */
export function buildReport(
  page: PageReport | undefined,
  version: string,
  browser: string,
): string {
  const lines = [`Offprint: ${version}`, `Browser: ${collapse(browser)}`];
  if (page) {
    lines.push(
      `Site: ${page.site}`,
      `Page: ${addressOf(page.url)}`,
      `Papers read: ${page.ids.length} of ${page.expected}`,
      ...(page.health
        ? [
            `Without authors: ${page.health.withoutAuthors}`,
            `Without date: ${page.health.withoutDate}`,
          ]
        : []),
      ...problemLines(page.problems),
    );
  }
  return `${lines.join('\n')}\n`;
}

function addressOf(url: string): string {
  if (!URL.canParse(url)) return 'unknown';
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

/** Each problem on one line, once, with how often it occurred. */
function problemLines(problems: string[]): string[] {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const line = collapse(problem).slice(0, LONGEST_PROBLEM);
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  if (counts.size === 0) return ['Problems: none'];
  const lines = [...counts].map(([line, count]) =>
    count > 1 ? `- ${line} (${count}×)` : `- ${line}`,
  );
  const more = lines.length - MOST_PROBLEMS;
  return [
    'Problems:',
    ...lines.slice(0, MOST_PROBLEMS),
    ...(more > 0 ? [`- … and ${more} more`] : []),
  ];
}
