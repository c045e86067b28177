import { isRecord } from '../../text/json';
import { type FieldPresence, WATCHED_FIELDS, type WatchedField } from './watched-fields';

/** A field counts as always there if so many papers on so many pages were read, */
const LEAST_PAPERS = 40;
const LEAST_PAGES = 5;
/** and this share of them had it. */
const LEAST_SHARE = 0.95;
/** It is lost once so many papers in a row lack it, */
const LOST_PAPERS = 20;
/** of which one page counts at most so many: a single odd list is no loss. */
const LOST_PER_PAGE = 5;
/** Counts beyond this number of papers are scaled down to it, so that recent pages count. */
const MOST_PAPERS = 400;
/** A page that is read again is not counted twice if it is among so many last pages. */
const LAST_PAGES = 50;

/** How often papers had a field. Papers before the first that had it are not counted. */
export interface FieldHistory {
  /** Papers, without those of `run`. */
  papers: number;
  /** Papers that had the field. */
  had: number;
  /** Pages with papers that had the field. */
  pages: number;
  /** The papers since then, all without the field, with their pages; `LOST_PAPERS` at most. */
  run: (readonly [paper: string, page: string])[];
}

/** The fields of one kind of page of a site. Short texts stand for papers and pages. */
export interface FieldHistories {
  /** The last pages that were counted. */
  pages: string[];
  fields: { [field in WatchedField]?: FieldHistory };
}

/** A paper on a page, and which fields it has. */
export interface PaperFields {
  paper: string;
  has: FieldPresence;
}

/** Histories of which nothing was counted yet. */
export const NO_HISTORIES: FieldHistories = { pages: [], fields: {} };

/**
 * Counts the fields of the papers that were read from a page.
 * @param page short text that stands for the page, and differs from those of other pages
 */
export function withPage(
  known: FieldHistories,
  page: string,
  papers: readonly PaperFields[],
): FieldHistories {
  const isNew = !known.pages.includes(page);
  const fields = { ...known.fields };
  for (const field of WATCHED_FIELDS) {
    const expected = papers.filter(({ has }) => has[field] !== undefined);
    const having = expected.filter(({ has }) => has[field]).length;
    const history = fields[field];
    if (having > 0) {
      const counted = isNew ? [expected.length, having] : [0, 0];
      fields[field] = found(history, page, counted);
    } else if (history) fields[field] = missed(history, page, expected);
  }
  return { pages: isNew ? [...known.pages, page].slice(-LAST_PAGES) : known.pages, fields };
}

/** Returns the fields that were always there and that the last papers lack. */
export function lostFields({ fields }: FieldHistories): WatchedField[] {
  return WATCHED_FIELDS.filter((field) => {
    const { papers = 0, had = 0, pages = 0, run = [] } = fields[field] ?? {};
    const wasThere = papers >= LEAST_PAPERS && pages >= LEAST_PAGES && had >= papers * LEAST_SHARE;
    return wasThere && run.length >= LOST_PAPERS;
  });
}

/** The field is there: earlier papers that lack it become part of the counts. */
function found(
  history: FieldHistory = { papers: 0, had: 0, pages: 0, run: [] },
  page: string,
  [expected = 0, having = 0]: readonly number[],
): FieldHistory {
  const others = history.run.filter(([, other]) => other !== page).length;
  const papers = history.papers + others + expected;
  const scale = Math.min(1, MOST_PAPERS / papers);
  return {
    papers: papers * scale,
    had: (history.had + having) * scale,
    pages: history.pages + Number(having > 0),
    run: [],
  };
}

function missed(history: FieldHistory, page: string, papers: readonly PaperFields[]): FieldHistory {
  const known = new Set(history.run.map(([paper]) => paper));
  const room = LOST_PER_PAGE - history.run.filter(([, other]) => other === page).length;
  const fresh = papers.filter(({ paper }) => !known.has(paper)).slice(0, Math.max(0, room));
  const run = [...history.run, ...fresh.map(({ paper }) => [paper, page] as const)];
  return { ...history, run: run.slice(0, LOST_PAPERS) };
}

/** Checks stored histories. What is damaged is left out, and counted anew. */
export function parseHistories(value: unknown): FieldHistories {
  if (!isRecord(value)) return NO_HISTORIES;
  const { pages, fields } = value;
  const entries = WATCHED_FIELDS.flatMap((field) => {
    const history = parseHistory(isRecord(fields) ? fields[field] : undefined);
    return history ? [[field, history] as const] : [];
  });
  return {
    pages: Array.isArray(pages) ? pages.filter(isText).slice(-LAST_PAGES) : [],
    fields: Object.fromEntries(entries),
  };
}

function parseHistory(value: unknown): FieldHistory | undefined {
  if (!isRecord(value)) return undefined;
  const { papers, had, pages, run } = value;
  if (!isCount(papers) || !isCount(had) || !isCount(pages) || !Array.isArray(run)) return undefined;
  const pairs = run.filter(isPair).slice(0, LOST_PAPERS);
  return { papers, had, pages, run: pairs };
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every(isText);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
