import { arxivId, doiId } from '../../paper/ids';
import type { Links, PageDraft } from '../../paper/paper';
import { isRecord, parseJson } from '../../text/json';
import { byline } from './byline';
import { withoutTags } from './content';
import { dateText } from './date-text';
import { all, defined, webUrl } from './dom';

/** Types of https://schema.org for papers, also as addresses. */
const PAPER =
  /(?:^|schema:|schema\.org\/)(?:(?:(?:Medical)?Scholarly|Tech)?Article|Report|Thesis|Chapter|PresentationDigitalDocument)$/;
/** Properties of the publication. */
const STATED = /^(?:@type|isPartOf|publi|pag|volume|iss|isbn|editor)/;
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
  return jsonLdData(root).flatMap((data) => objectsOf(data));
}

/**
 * The JSON-LD of a page. Control characters, which JSON forbids in a text, are spaces.
 */
export function jsonLdData(root: ParentNode): unknown[] {
  return all(root, 'script[type^="application/ld+json"]').map((script) =>
    parseJson(script.textContent.replace(/\p{Cc}/gu, ' '), LONGEST),
  );
}

/** Converts a schema.org object to a draft. `title` is empty if the object has none. */
export function draftOf(paper: Record<string, unknown>, url: URL): PageDraft {
  const name = paper['@id'];
  const [headline, title] = [textOf(paper['headline']), textOf(paper['name'])];
  const isCut = /(?:…|\.{3})$/.test(headline);
  // An `@id` with a fragment names a node of the description, not a page.
  const named = typeof name === 'string' && name.includes('#') ? undefined : name;
  const address = webUrl(paper['url'], url) ?? webUrl(named, url);
  return defined<PageDraft>({
    ids: ids(paper),
    // Search engines want short headlines, so some are cut.
    title: isCut ? title || headline : headline || title,
    ...byline(once(list(paper['author'] ?? paper['creator']).map(textOf))),
    abstract: textOf(paper['abstract']) || textOf(paper['description']) || undefined,
    published: dateText(textOf(paper['datePublished']) || textOf(paper['dateCreated'])),
    stated: { data: Object.fromEntries(Object.entries(paper).filter(([key]) => STATED.test(key))) },
    links: defined<Links>({ page: address ?? webUrl(url.href) }),
  });
}

/** The objects of some types, by default papers, in the data of a page; cited ones are skipped. */
export function objectsOf(value: unknown, types = PAPER, depth = 0): Record<string, unknown>[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((each) => objectsOf(each, types, depth + 1));
  if (!isRecord(value)) return [];
  if (list(value['@type']).some((type) => typeof type === 'string' && types.test(type)))
    return [value];
  return ['@graph', 'mainEntity', 'hasPart', 'itemListElement', 'item'].flatMap((key) =>
    objectsOf(value[key], types, depth + 1),
  );
}

function ids(paper: Record<string, unknown>): string[] {
  const found = ['identifier', 'sameAs', '@id', 'url', 'doi']
    .flatMap((key) => list(paper[key]))
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

/** A text, the first of a list, one with its language, or a name, which may be in parts. */
function textOf(value: unknown): string {
  const [first] = list(value);
  const text = isRecord(first) ? (first['@value'] ?? first['name'] ?? partsOf(first)) : first;
  return typeof text === 'string' || typeof text === 'number' ? withoutTags(`${text}`) : '';
}

function partsOf({ givenName, familyName }: Record<string, unknown>): string {
  const parts = [familyName, givenName].filter((part) => typeof part === 'string');
  return familyName ? parts.join(', ') : '';
}

/** The names without a second list, which repeats all of them with their institutions. */
function once(names: string[]): string[] {
  const half = names.slice(names.length / 2);
  return `${[...half, ...half]}` === `${names}` ? half : names;
}

function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
