import { doiId } from '../../identity';
import type { Counts, Links, PageDraft } from '../../paper';
import { isRecord } from '../../record';
import { byline } from '../reading/byline';
import { contentOf, withoutTags } from '../reading/content';
import { defined, webUrl } from '../reading/dom';
import { draftOf, jsonLdPapers } from '../reading/json-ld';
import { printedDate } from '../reading/printed-date';
import { shownCount } from '../reading/shown-count';
import { idElsewhere, idIn } from './row';

/** What the page says in place of an abstract that it does not have. */
const NO_ABSTRACT = /^Semantic Scholar extracted view of/;

/** What a paper's page says of it, best first: its description, its meta tags, what is shown above the lists of other papers. */
export function shownPaper(document: Document, url: URL): Partial<PageDraft>[] {
  const own = idIn(url.href, url);
  const paper = jsonLdPapers(document).find((each) => {
    const id = typeof each['url'] === 'string' ? idIn(each['url'], url) : null;
    return id === null || own === null || id === own;
  });
  const page = webUrl(url.href.replace(/[?#].*$/, ''));
  const links = defined<Links>({ page, pdf: pdfOf(document, paper, url) });
  const drafts = [
    ...(paper ? [withoutTldr({ ...draftOf(paper, url), ids: idsOf(paper) }, document)] : []),
    citation(document),
  ];
  return [{ links }, ...drafts, onPage(document)];
}

/** What the meta tags say, of which the page has few. */
function citation(document: Document): Partial<PageDraft> {
  const all = (name: string) =>
    [...document.querySelectorAll(`meta[name="citation_${name}"]`)].map((tag) =>
      withoutTags(tag.getAttribute('content') ?? ''),
    );
  const [title = ''] = all('title');
  return defined<PageDraft>({
    ids: [],
    title,
    ...byline(all('author')),
    published: printedDate(all('publication_date')[0]),
    venue: all('journal_title')[0] || all('conference_title')[0] || undefined,
  });
}

function onPage(document: Document): Partial<PageDraft> {
  const doi = doiId(
    document.querySelector('a.doi__link, .doi__link a')?.getAttribute('href') ?? '',
  );
  const cited = document.querySelector(
    'a[href$="#citing-papers"], a[href$="#cited-by"], [data-test-id="cited-by"]',
  );
  const citations = shownCount(contentOf(cited))?.value;
  return defined<PageDraft>({
    ids: doi ? [doi] : [],
    title: contentOf(document.querySelector('h1')),
    counts: citations === undefined ? undefined : defined<Counts>({ citations }),
  });
}

/** The description names where the paper stands elsewhere. */
function idsOf(paper: Record<string, unknown>): string[] {
  const ids = addressesOf(paper).map((address) => idElsewhere(address));
  return [...new Set(ids.filter((id) => id !== null))];
}

function addressesOf({ sameAs, mainEntity, about }: Record<string, unknown>): string[] {
  return [sameAs, mainEntity, about].flat().flatMap((each) => {
    const address = isRecord(each) ? (each['url'] ?? each['@id']) : each;
    return typeof address === 'string' ? [address] : [];
  });
}

function pdfOf(
  document: Document,
  paper: Record<string, unknown> | undefined,
  url: URL,
): string | undefined {
  const link = document.querySelector(
    'a[data-test-id="paper-link"], a[data-selenium-selector="paper-link"]',
  );
  const all = [link?.getAttribute('href') ?? '', ...(paper ? addressesOf(paper) : [])];
  return webUrl(
    all.find((address) => /\.pdf(?:$|[?#])|\/pdf\//i.test(address)),
    url,
  );
}

/** The summary by a machine stands where the abstract should, or before it. */
function withoutTldr(draft: PageDraft, document: Document): Partial<PageDraft> {
  const { abstract = '', links: _links, ...rest } = draft;
  const tldr = contentOf(
    document.querySelector('[data-test-id*="tldr"], [class*="tldr"]'),
    'button',
  )
    .replace(/^TL;?DR:?\s*/i, '')
    .replace(/\s*(?:…\s*)?(?:Expand)?$/, '');
  const own =
    tldr.length > 20 && abstract.startsWith(tldr) ? abstract.slice(tldr.length) : abstract;
  const text = own.replace(/^TL;?DR:?\s*/i, '').replace(/^[\s.…]+/, '');
  return { ...rest, ...(text && !NO_ABSTRACT.test(text) && { abstract: text }) };
}
