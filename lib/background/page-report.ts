import { sendToTab } from '../messages';
import type { PageReport } from '../paper/capture';
import type { PageProblem } from '../paper/page-problem';
import { isRecord } from '../text/json';
import { limitHealth, limitIds } from './limits';

/** What the browser says of a tab. */
export interface ReportingTab {
  id: number;
  /** Hidden where nothing is permitted. */
  url?: string | undefined;
  incognito?: boolean | undefined;
}

/** Checks the papers of a private window, at this address; see unstored.ts. */
type CheckUnstored = (
  raw: unknown,
  address: string | undefined,
) => PageReport['unstored'] | Promise<PageReport['unstored']>;

/**
 * What the content script of a tab reports of its page, checked: a page that has taken over the
 * process in which the script runs can send anything. Undefined without a sound report.
 * @param checkUnstored `checkUnstored`, which our own pages load only when it is needed
 * @param asIs whether a change that was not read yet may be left out
 */
export async function askReport(
  tab: ReportingTab,
  checkUnstored: CheckUnstored,
  asIs = false,
): Promise<PageReport | undefined> {
  try {
    const raw: unknown = await sendToTab(tab.id, 'page', asIs);
    const report = checkReport(raw);
    if (!report || !tab.incognito || !isRecord(raw)) return report;
    const unstored = await checkUnstored(raw['unstored'], tab.url);
    return { ...report, ...(unstored && { unstored }) };
  } catch {
    // There is no reader, or its report is malformed.
    return undefined;
  }
}

/** @throws MessageError if identifiers, counts or papers are malformed */
function checkReport(raw: unknown): PageReport | undefined {
  if (!isRecord(raw)) return undefined;
  const { site, url, ids, expected, problems, health } = raw;
  if (typeof site !== 'string' || typeof url !== 'string' || !URL.canParse(url)) return undefined;
  const counted = limitHealth(health);
  return {
    ...{ site, url, ids: limitIds(ids), problems: soundProblems(problems) },
    expected: typeof expected === 'number' && expected >= 0 ? Math.floor(expected) : 0,
    ...(counted && { health: counted }),
  };
}

/** The field of a problem that is an object itself. */
const INNER: Readonly<Record<string, string>> = {
  ...{ rows_unread: 'why', field_left_out: 'value', link_left_out: 'value' },
  ...{ bar_store_failed: 'why', bar_states_failed: 'why', bar_save_failed: 'why' },
};
const MOST_PROBLEMS = 5000;
const LONGEST_TEXT = 5000;

/** Those that can be put into words; `pageText` and `buildReport` rely on it. */
function soundProblems(raw: unknown): PageProblem[] {
  const all: unknown[] = Array.isArray(raw) ? raw.slice(0, MOST_PROBLEMS) : [];
  return all.filter((each): each is PageProblem => {
    if (!isRecord(each) || typeof each['kind'] !== 'string') return false;
    const { kind } = each as { kind: string };
    const field = Object.hasOwn(INNER, kind) && INNER[kind];
    if (!field) return isFlat(each);
    const { [field]: inner, ...rest } = each;
    return isFlat(rest) && isRecord(inner) && isFlat(inner);
  });
}

/** Whether it has a kind, and values that are texts or numbers. */
function isFlat(raw: Record<string, unknown>): boolean {
  const isShort = (value: unknown) =>
    typeof value === 'number' || (typeof value === 'string' && value.length <= LONGEST_TEXT);
  return typeof raw['kind'] === 'string' && Object.values(raw).every(isShort);
}
