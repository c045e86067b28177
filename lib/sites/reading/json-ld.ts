import { arxivId, doiId } from '../../paper/ids';
import type { Links, PageDraft } from '../../paper/paper';
import { isRecord } from '../../text/json';
import { byline } from './byline';
import { withoutTags } from './content';
import { dateText } from './date-text';
import { all, defined, webUrl } from './dom';

/** Types of https://schema.org for papers. */
const PAPER =
  /^(?:schema:)?(?:ScholarlyArticle|MedicalScholarlyArticle|Article|TechArticle|Report|Thesis|Chapter|PresentationDigitalDocument)$/;
/** Properties of the publication. */
const STATED =
  /^(?:@type|isPartOf|publication|publishedIn|pag|volume|issue|issn|isbn|publisher|editor)/;
const DEEPEST = 6;
/** Larger scripts, in UTF-16 units, are the data of the page's application and are skipped. */
const LONGEST = 1_000_000;

/**
 * Drafts of all papers in the JSON-LD of a page (`script[type="application/ld+json"]`), in order.
 * Invalid scripts are skipped.
 */
export function jsonLdDrafts(root: ParentNode, url: URL): PageDraft[] {
  return jsonLdPapers(root).map((paper) => draftOf(paper, url));
}

/** The same papers as raw JSON-LD objects, for properties that only one site has. */
export function jsonLdPapers(root: ParentNode): Record<string, unknown>[] {
  return all(root, 'script[type="application/ld+json"]').flatMap((script) =>
    findPapers(parse(script.textContent ?? '')),
  );
}

/** Converts a schema.org object to a draft. `title` is empty if the object has none. */
export function draftOf(paper: Record<string, unknown>, url: URL): PageDraft {
  const text = (value: unknown) => (typeof value === 'string' ? withoutTags(value) : '');
  const name = paper['@id'];
  // An `@id` with a fragment names a node of the description, not a page.
  const named = typeof name === 'string' && name.includes('#') ? undefined : name;
  const address = webUrl(paper['url'], url) ?? webUrl(named, url);
  return defined<PageDraft>({
    ids: ids(paper),
    title: text(paper['headline']) || text(paper['name']),
    ...byline(
      list(paper['author'] ?? paper['creator']).map((author) => withoutTags(nameOf(author))),
    ),
    abstract: text(paper['abstract']) || text(paper['description']) || undefined,
    published: dateText(text(paper['datePublished']) || text(paper['dateCreated'])),
    venue: venueOf(paper) || undefined,
    stated: { data: Object.fromEntries(Object.entries(paper).filter(([key]) => STATED.test(key))) },
    links: defined<Links>({ page: address ?? webUrl(url.href) }),
  });
}

function parse(json: string): unknown {
  if (json.length > LONGEST) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    // Some pages have invalid JSON-LD. The facts on the page are still read.
    return undefined;
  }
}

function findPapers(value: unknown, depth = 0): Record<string, unknown>[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((each) => findPapers(each, depth + 1));
  if (!isRecord(value)) return [];
  if (list(value['@type']).some((type) => typeof type === 'string' && PAPER.test(type)))
    return [value];
  return ['@graph', 'mainEntity', 'hasPart', 'itemListElement', 'item'].flatMap((key) =>
    findPapers(value[key], depth + 1),
  );
}

function ids(paper: Record<string, unknown>): string[] {
  const stated = [
    paper['identifier'],
    paper['sameAs'],
    paper['@id'],
    paper['url'],
    paper['doi'],
  ].flatMap(list);
  const found = stated
    .map((each) => registered(isRecord(each) ? (each['value'] ?? each['@id']) : each))
    .filter((id) => id !== null);
  const arxiv = found.find((id) => id.startsWith('arxiv:'));
  const doi = found.find((id) => !id.startsWith('arxiv:'));
  return [arxiv, doi].filter((id) => id !== undefined);
}

/** The DOI or arXiv id in a value that is marked as one. */
function registered(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (/\b10\.\d{4}/.test(value)) return doiId(value);
  return /arxiv/i.test(value) ? arxivId(value) : null;
}

function venueOf(paper: Record<string, unknown>): string {
  for (const each of [paper['isPartOf'], paper['publication'], paper['publishedIn']].flatMap(
    list,
  )) {
    if (typeof each === 'string') return withoutTags(each);
    if (!isRecord(each)) continue;
    // An issue is part of a volume, which is part of the journal.
    const outer = venueOf(each);
    if (outer) return outer;
    if (typeof each['name'] === 'string') return withoutTags(each['name']);
  }
  return '';
}

function nameOf(author: unknown): string {
  if (typeof author === 'string') return author;
  if (!isRecord(author)) return '';
  const { name, givenName, familyName } = author;
  if (typeof name === 'string') return name;
  return typeof familyName === 'string'
    ? `${familyName}, ${typeof givenName === 'string' ? givenName : ''}`
    : '';
}

function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
