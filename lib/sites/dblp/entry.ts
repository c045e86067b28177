import type { Links, PageDraft } from '../../paper/paper';
import type { Publication, WorkKind } from '../../paper/publication';
import { byline } from '../reading/byline';
import { contentOf } from '../reading/content';
import { dateText } from '../reading/date-text';
import { defined, webUrl } from '../reading/dom';
import { linkedId } from '../reading/linked-id';
import { idsOfKey, keyIn } from './key';
import type { Above } from './list';

/** The key of an entry: its `id` or `data-key`, else from its links to the record. */
export function keyOf(entry: Element): string | null {
  const named = entry.id || entry.getAttribute('data-key');
  if (named) return keyIn(`/rec/${named}`);
  for (const link of entry.querySelectorAll('a[href*="/rec/"]')) {
    const path = /\/rec\/[^?#]+/.exec(link.getAttribute('href') ?? '')?.[0];
    const key = path ? keyIn(path) : null;
    if (key) return key;
  }
  return null;
}

/** Reads an entry of a list or a record from its RDFa and microdata. */
export function readEntry(entry: Element, above: Above, url: URL): PageDraft | undefined {
  const key = keyOf(entry);
  if (!key) return undefined;
  const cite = entry.querySelector('cite') ?? entry;
  const names = [...cite.querySelectorAll('[itemprop="author"]')].map((author) =>
    nameOf(contentOf(author.querySelector('[itemprop="name"]') ?? author)),
  );
  const editions = [...entry.querySelectorAll('li.ee a[href], a[itemprop="sameAs"][href]')].map(
    (link) => webUrl(link.getAttribute('href'), url),
  );
  const links = [...new Set(editions.filter((each) => each !== undefined))];
  const linked = links.map((link) => linkedId(link, url)).filter((id) => id !== null);
  const kind = kindOf(entry, key);
  return defined<PageDraft>({
    kind,
    publication: kind === 'article' ? undefined : placeOf(cite),
    ids: [...new Set([...idsOfKey(key), ...linked])],
    title: titleOf(contentOf(cite.querySelector('.title, [itemprop="name headline"]'))),
    ...byline(names),
    published: dateText(statedIn(cite.querySelector('[itemprop="datePublished"]')) || above.year),
    venue:
      statedIn(cite.querySelector('[itemprop="isPartOf"] [itemprop="name"]')) ||
      above.venue ||
      undefined,
    links: defined<Links>({
      page: `https://dblp.org/rec/${key}.html`,
      abstract: links.find((link) => !isPdf(link)),
      pdf: links.find(isPdf),
    }),
  });
}

const CLASSES: [string, WorkKind][] = [
  ['article', 'article-journal'],
  ['inproceedings', 'paper-conference'],
  ['informal', 'article'],
  ['incollection', 'chapter'],
  ['reference', 'chapter'],
];

function kindOf(entry: Element, key: string): WorkKind | undefined {
  if (/^(?:phd|ms)\//.test(key)) return 'thesis';
  return CLASSES.find(([name]) => entry.classList.contains(name))?.[1];
}

function placeOf(cite: Element): PageDraft['publication'] {
  const stated = (name: string) =>
    statedIn(cite.querySelector(`[itemprop="${name}"]`)) || undefined;
  const place = defined<Publication>({
    volume: stated('volumeNumber'),
    issue: stated('issueNumber'),
    page: stated('pagination'),
  });
  return Object.keys(place).length > 0 ? place : undefined;
}

/** Removes the number that distinguishes people of the same name, `Wei Wang 0001`. */
export function nameOf(printed: string): string {
  return printed.replace(/\s\d{4}$/, '');
}

/** Removes the full stop that dblp appends to every title. */
export function titleOf(printed: string): string {
  return printed.replace(/(?<!\.)\.$/, '');
}

function statedIn(element: Element | null): string {
  return element?.getAttribute('content') ?? contentOf(element);
}

function isPdf(link: string): boolean {
  return /\.pdf(?:$|[?#])|\/pdf\//i.test(link);
}
