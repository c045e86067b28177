import type { Counts, Links, PageDraft } from '../../paper/paper';
import { parseCount } from '../../text/text';
import type { Scrape } from '../site';
import { abstractAmong } from './abstract-text';
import { splitByline } from './byline';
import { contentOf } from './content';
import { dateText } from './date-text';
import { all, defined, webUrl } from './dom';
import { metaDraft, readMeta } from './meta';
import { scrapePaper } from './paper-page';
import { names, part, printedPlace } from './row-parts';

const TITLE = 'h1.c-article-title | h1[data-test] | main h1 | h1';
const ABSTRACT = '[id^=Abs][id$=-content], [data-title="Abstract"], #Abs1-section, .Abstract';
const AUTHORS = '.c-article-author-list [data-test="author-name"] | .c-article-author-list > li';
const VOLUME = '[data-test="journal-volume"]';
const CITATION = '.c-bibliographic-information__citation';
const LIST = '.c-bibliographic-information__list';
const EDITORS = '#editor-information-content [class$="authors-list"]';

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
  // The last date is that of the issue, of which tags have the month.
  const month = meta.published?.replaceAll('/', '-');
  const days = all(body, `[data-test="publication-history"] time[datetime^="${month}"]`);
  const best = defined<Partial<PageDraft>>({
    published: days.at(-1)?.getAttribute('datetime') ?? undefined,
    abstract: abstractAmong(all(body, ABSTRACT)),
    links: defined<Links>({ page: webUrl(url.origin + url.pathname) }),
    counts: citations(body),
  });
  // A chapter is cited with the series and the editors of its book.
  const [book = ''] = /\bIn: .*/s.exec(contentOf(body.querySelector(CITATION))) ?? [];
  const editor = all(body, EDITORS).flatMap((each) => splitByline(contentOf(each)).authors ?? []);
  const [, isbn] = /\bISBN\D{1,20}([\d-]{13,17})/.exec(contentOf(body.querySelector(LIST))) ?? [];
  const shown = defined<PageDraft>({
    ids: others,
    title: contentOf(title),
    ...names(body, AUTHORS),
    ...printedPlace(contentOf(body.querySelector(VOLUME)?.parentElement) || book),
    publication: book
      ? { ...(editor.length > 0 && { editor }), ...(isbn && { ISBN: isbn }) }
      : undefined,
    online: dateText(body.querySelector('header time')?.getAttribute('datetime') ?? ''),
  });
  return scrapePaper(meta.ids[0] ?? id, title, best, meta, shown);
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
