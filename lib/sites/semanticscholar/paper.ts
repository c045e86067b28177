import { doiId } from '../../paper/ids';
import type { Links, PageDraft } from '../../paper/paper';
import { isRecord } from '../../text/json';
import { byline } from '../reading/byline';
import { contentOf, withoutTags } from '../reading/content';
import { dateText } from '../reading/date-text';
import { defined, webUrl } from '../reading/dom';
import { draftOf, jsonLdPapers } from '../reading/json-ld';
import { linkedBy } from '../reading/linked-by';
import { shownCount } from '../reading/shown-count';
import { idElsewhere, idIn } from './row';

/** The text in place of a missing abstract. */
const NO_ABSTRACT = /^Semantic Scholar extracted view of/;

/**
 * Drafts of a paper's page, best first: JSON-LD, meta tags, and the part above the lists of
 * papers.
 */
export function shownPaper(document: Document, url: URL): Partial<PageDraft>[] {
  const own = idIn(url);
  const paper = jsonLdPapers(document).find((each) => {
    const id = typeof each['url'] === 'string' ? linkedBy(idIn, url)(each['url']) : null;
    return id === null || own === null || id === own;
  });
  const page = webUrl(url.href.replace(/[?#].*/s, ''));
  const links = defined<Links>({ page, pdf: pdfOf(document, paper, url) });
  const drafts = [
    ...(paper ? [withoutTldr({ ...draftOf(paper, url), ids: idsOf(paper) }, document)] : []),
    citation(document),
  ];
  return [{ links }, ...drafts, onPage(document)];
}

/** Reads the few meta tags of the page. */
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
    published: dateText(all('publication_date')[0]),
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
  const bibtex = contentOf(document.querySelector('.bibtex-citation'));
  return defined<PageDraft>({
    ...(bibtex && { stated: { bibtex } }),
    ids: doi ? [doi] : [],
    title: contentOf(document.querySelector('h1')),
    counts: citations === undefined ? undefined : { citations },
  });
}

/** The identifiers in the description's links to other sites. */
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

/** Removes the machine-written summary, which is before the abstract or in its place. */
function withoutTldr(draft: PageDraft, document: Document): Partial<PageDraft> {
  const { abstract = '', links: _links, ...rest } = draft;
  const tldr = contentOf(
    document.querySelector('[data-test-id*="tldr"], [class*="tldr"]'),
    'button',
  )
    .replace(/^TL;?DR:?\s*/i, '')
    .replace(/ ?(?:… ?)?(?:Expand)?$/, '');
  const own =
    tldr.length > 20 && abstract.startsWith(tldr) ? abstract.slice(tldr.length) : abstract;
  const text = own.replace(/^TL;?DR:?\s*/i, '').replace(/^[\s.…]+/, '');
  return { ...rest, ...(text && !NO_ABSTRACT.test(text) && { abstract: text }) };
}
