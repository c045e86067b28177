import { doiId } from '../../paper/ids';
import type { Author, Links, PageDraft } from '../../paper/paper';
import { isRecord } from '../../text/json';
import { abstractAmong } from '../reading/abstract-text';
import { contentOf } from '../reading/content';
import { dateText } from '../reading/date-text';
import { all, defined, webUrl } from '../reading/dom';
import { metaDraft, readMeta } from '../reading/meta';
import { scrapePaper } from '../reading/paper-page';
import { part, printedPlace } from '../reading/row-parts';
import type { Scrape } from '../site';

const TITLE = 'h1 .title-text | #screen-reader-main-title | h1 | .Head .title-text';
const ABSTRACTS = '#abstracts .abstract, .abstract.author, .abstract.svAbstract';
const VENUE = '.publication-title-link | #publication-title | .publicationHead .title';
/** Volume, date and pages under the name of the journal. */
const LINE = '.publication-volume .text-xs | .volIssue';
const LONGEST = 5_000_000;

/**
 * Reads the page of an article. Its meta tags have no authors; those are in the page’s data and
 * the byline.
 * @param pii from the address
 */
export function shownPaper(document: Document, url: URL, pii: string | null): Scrape {
  const { body } = document;
  const title = part(body, TITLE);
  const { links: _links, ...meta } = metaDraft(readMeta(document), url);
  const data = dataDraft(document);
  const line = contentOf(part(body, LINE));
  const shown = defined<PageDraft>({
    ids: [
      doiId(
        document
          .querySelector('a.doi, .doi a, #doi-link a, #article-identifier-links')
          ?.getAttribute('href') ?? '',
      ),
    ].filter((id) => id !== null),
    // A link is a note.
    title: contentOf(title, 'a'),
    authors: shownAuthors(body),
    abstract: abstractAmong(all(body, ABSTRACTS)),
    venue: contentOf(part(body, VENUE)),
    ...(line && {
      ...printedPlace(line),
      // The numbers of chapters begin with B, for book.
      ...(!pii?.startsWith('pii:B') && { kind: 'article-journal' as const }),
      ...defined<Partial<PageDraft>>({ published: dateText(line) }),
    }),
    // The address of the PDF is valid for this visit only.
    links: defined<Links>({
      page: webUrl(url.origin + url.pathname.replace('/article/abs/', '/article/')),
    }),
  });
  const [doi] = [...meta.ids, ...(data?.ids ?? []), ...shown.ids];
  const ids = { ids: pii ? [pii] : [] };
  return scrapePaper(doi ?? pii, title?.closest('h1') ?? title ?? body, ids, meta, data, shown);
}

/**
 * The authors in the byline: names in parts, each in a button or link, followed by affiliation
 * marks.
 */
function shownAuthors(body: Element): Author[] | undefined {
  const authors: Author[] = [];
  for (const surname of body.querySelectorAll('#author-group .surname, .author-group .surname')) {
    const given = contentOf(surname.parentElement?.querySelector('.given-name'));
    const family = contentOf(surname);
    if (family) authors.push({ ...(given && { given }), family });
  }
  // Until about 2017 a link had the parts of a name as attributes, without its suffix.
  for (const link of authors.length > 0 ? [] : body.querySelectorAll('.authorName[data-ln]')) {
    const { fn, ln } = (link as HTMLElement).dataset;
    const suffix = / (?:[JS]r|I{2,3})\.?$/.exec(contentOf(link))?.[0] ?? '';
    if (ln) authors.push({ ...(fn && { given: fn }), family: ln + suffix });
  }
  return authors.length > 0 ? authors : undefined;
}

/**
 * The data of the page’s application: `{article, authors, abstracts}`, sometimes as a string in
 * the JSON.
 */
function dataDraft(document: Document): Partial<PageDraft> | undefined {
  const json = document.querySelector('script[type="application/json"][data-iso-key]')?.textContent;
  const data = json && json.length < LONGEST ? parse(json) : undefined;
  if (!isRecord(data) || !isRecord(data['article'])) return undefined;
  const { article } = data;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const dates = isRecord(article['dates']) ? article['dates'] : {};
  const doi = doiId(text(article['doi']));
  const title = text(article['titleString']);
  return defined<Partial<PageDraft>>({
    ids: doi ? [doi] : [],
    title,
    authors: dataAuthors(data['authors']),
    published: dateText(text(dates['Publication date']) || text(article['cover-date-text'])),
    venue: text(article['srctitle']),
  });
}

function parse(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? JSON.parse(value) : value;
  } catch {
    // The page shows the same facts.
    return undefined;
  }
}

/**
 * The authors in a tree, `{"#name": "author", "$$": [{"#name": "given-name", "_": "Ada"}, …]}`.
 */
function dataAuthors(tree: unknown, depth = 0): Author[] | undefined {
  const authors: Author[] = [];
  collect(tree, depth, authors);
  return authors.length > 0 ? authors : undefined;
}

function collect(node: unknown, depth: number, authors: Author[]): void {
  if (depth > 8) return;
  if (Array.isArray(node)) for (const each of node) collect(each, depth + 1, authors);
  if (!isRecord(node)) return;
  const children = Array.isArray(node['$$']) ? node['$$'] : [];
  if (node['#name'] === 'author') {
    const named = (name: string) =>
      textIn(children.find((each) => isRecord(each) && each['#name'] === name));
    const [given, family] = [named('given-name'), named('surname')];
    if (family) authors.push({ ...(given && { given }), family });
  } else if (node['#name'] === 'collaboration') {
    const text = textIn(children.find((each) => isRecord(each) && each['#name'] === 'text'));
    if (text) authors.push({ literal: text });
  } else {
    collect(node['content'], depth + 1, authors);
    collect(children, depth + 1, authors);
  }
}

/** The text of a node, or of its children. */
function textIn(node: unknown, depth = 0): string {
  if (!isRecord(node) || depth > 8) return '';
  if (typeof node['_'] === 'string') return node['_'];
  const children = Array.isArray(node['$$']) ? node['$$'] : [];
  return children.map((each) => textIn(each, depth + 1)).join('');
}
