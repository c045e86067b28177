import { dayOf } from '../../paper/dates';
import type { Counts, Links, PageDraft, PrintedName } from '../../paper/paper';
import { defined, webUrl } from '../reading/dom';
import { paperId } from './page';

type Fields = Record<string, unknown>;

/** The hydration data of a page of Hugging Face. */
export interface PageData {
  /** By canonical identifier. */
  entries: Map<string, Fields>;
  /** The day, week or month of the page. */
  period?: unknown;
  /** Whether some of the data was not valid JSON. */
  broken: boolean;
}

const LISTS = /^(?:DailyPapers|PaperContent)$/;
/** Greatest depth of an entry: `collection.items[0].paper`. */
const DEPTH = 4;
const MOST_ENTRIES = 10_000;
/** Limits of author lists. `parseDraft` rejects a list with more or longer names as a whole. */
const MOST_AUTHORS = 10_000;
const LONGEST_NAME = 300;
const MOST_KEYWORDS = 100;

/**
 * Reads the `data-props` that Hugging Face renders for hydration: `dailyPapers`, `searchResults`,
 * `paper` and any other list of papers. They are of the first load, so the page may now show other
 * papers.
 */
export function readData(document: Document): PageData {
  const data: PageData = { entries: new Map(), broken: false };
  for (const element of document.querySelectorAll('[data-props]')) {
    const text = element.getAttribute('data-props') ?? '';
    const named = LISTS.test(element.getAttribute('data-target') ?? '');
    if (!named && !text.includes('"publishedAt"')) continue;
    const props = parse(text);
    if (props === undefined) data.broken = true;
    else collect(props, DEPTH, data.entries);
    data.period ??= fields(props)['dateString'] ?? dayOf(fields(props)['date']);
  }
  return data;
}

/**
 * Reads an entry. The outer `publishedAt` is ignored, as its meaning has changed over the years.
 */
export function entryDraft(entry: Fields, base: URL): Partial<PageDraft> {
  const paper = paperOf(entry);
  return defined<Partial<PageDraft>>({
    title: string(paper['title']) ?? string(entry['title']),
    ...authorsOf(paper['authors']),
    abstract: string(paper['summary']) ?? string(entry['summary']),
    published: dayOf(paper['publishedAt']),
    organisation:
      nameOf(paper['organization']) ??
      nameOf(entry['organization']) ??
      nameOf(entry['submitterOrganization']),
    submitted: dayOf(paper['submittedOnDailyAt']),
    submitter: nameOf(entry['submittedBy']) ?? nameOf(paper['submittedOnDailyBy']),
    keywords: keywordsOf(paper['ai_keywords']),
    links: defined<Links>({
      code: webUrl(paper['githubRepo']),
      project: webUrl(paper['projectPage']),
      thumbnail: webUrl(entry['thumbnail'] ?? paper['thumbnailUrl'], base),
    }),
    counts: defined<Counts>({
      upvotes: count(paper['upvotes']),
      comments: count(entry['numComments']) ?? commentsIn(entry['comments']),
      stars: count(paper['githubStars']),
    }),
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function collect(value: unknown, depth: number, entries: Map<string, Fields>): void {
  if (depth < 0 || typeof value !== 'object' || value === null) return;
  const entry = fields(value);
  const id = paperId(paperOf(entry)['id']);
  if (id && string(paperOf(entry)['title'])) {
    if (!entries.has(id) && entries.size < MOST_ENTRIES) entries.set(id, entry);
    return;
  }
  for (const each of Object.values(value)) collect(each, depth - 1, entries);
}

/** The paper of an entry, which is nested in listings but not in collections. */
function paperOf(entry: Fields): Fields {
  return typeof entry['paper'] === 'object' ? fields(entry['paper']) : entry;
}

function authorsOf(raw: unknown): Partial<PageDraft> {
  if (!Array.isArray(raw) || raw.length === 0) return {};
  const authors = raw.slice(0, MOST_AUTHORS).flatMap((each): PrintedName[] => {
    const name = string(fields(each)['name']);
    return name && name.length <= LONGEST_NAME ? [{ name }] : [];
  });
  if (authors.length === 0) return { authorCount: raw.length };
  const complete = authors.length === raw.length;
  return { authors, authorCount: raw.length, ...(!complete && { authorsComplete: false }) };
}

function keywordsOf(raw: unknown): string[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  const words = raw.filter((word) => string(word) !== undefined && word.length <= LONGEST_NAME);
  return words.length > 0 ? words.slice(0, MOST_KEYWORDS) : undefined;
}

function commentsIn(raw: unknown): number | undefined {
  if (!Array.isArray(raw)) return undefined;
  return raw.filter((each) => fields(each)['type'] === 'comment').length;
}

function nameOf(raw: unknown): string | undefined {
  const { fullname, name, user } = fields(raw);
  return string(fullname) ?? string(name) ?? string(user);
}

function count(raw: unknown): number | undefined {
  return Number.isSafeInteger(raw) && Number(raw) >= 0 ? Number(raw) : undefined;
}

function string(raw: unknown): string | undefined {
  return typeof raw === 'string' && /\S/.test(raw) ? raw : undefined;
}

function fields(raw: unknown): Fields {
  return typeof raw === 'object' && raw !== null ? (raw as Fields) : {};
}
