import type { Counts, Links, PageDraft } from '../../paper/paper';
import { parseCount } from '../../text/text';
import type { Scrape } from '../site';
import { abstractText } from './abstract-text';
import { contentOf } from './content';
import { dateText } from './date-text';
import { defined, webUrl } from './dom';
import { metaDraft, readMeta } from './meta';
import { scrapePaper } from './paper-page';
import { names, part } from './row-parts';

const TITLE = 'h1.c-article-title | h1[data-test] | main h1 | h1';
const ABSTRACT = '#Abs1-content | [data-title="Abstract"] | #Abs1-section | .Abstract';
const AUTHORS = '.c-article-author-list [data-test="author-name"] | .c-article-author-list > li';

/**
 * Reads the page of a paper on SpringerLink or Nature: its meta tags, and the abstract from the
 * page.
 * @param ids from the address, in case the page states none
 */
export function springerNaturePaper(
  document: Document,
  url: URL,
  id: string | null,
  ...others: string[]
): Scrape {
  const { body } = document;
  const title = part(body, TITLE);
  const meta = metaDraft(readMeta(document), url);
  const best = defined<Partial<PageDraft>>({
    abstract: abstractText(withoutReferences(part(body, ABSTRACT))),
    links: defined<Links>({ page: webUrl(url.origin + url.pathname) }),
    counts: citations(body),
  });
  const shown = defined<PageDraft>({
    ids: others,
    title: contentOf(title),
    ...names(body, AUTHORS),
    published: dateText(body.querySelector('header time')?.getAttribute('datetime') ?? ''),
  });
  return scrapePaper(meta.ids[0] ?? id, title, best, meta, shown);
}

function withoutReferences(abstract: Element | null): Element | null {
  const copy = abstract?.cloneNode(true) as Element | undefined;
  for (const reference of copy?.querySelectorAll('sup') ?? [])
    if (reference.querySelector('a[href*="#ref"]')) reference.remove();
  return copy ?? null;
}

/** The number of citations, `1,234 Citations`, in the metrics below the title. */
function citations(body: Element): Counts | undefined {
  for (const figure of body.querySelectorAll('[class*="metrics-bar__count"]')) {
    const text = contentOf(figure);
    const count = parseCount(text.replace(/ Citations?$/i, ''));
    if (count !== undefined) return { citations: count };
  }
  return undefined;
}
