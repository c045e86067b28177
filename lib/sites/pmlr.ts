import type { Links, PageDraft } from '../paper';
import { splitByline } from './reading/byline';
import { contentOf } from './reading/content';
import { all, defined, hrefOf, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { linkedId, pmlrId } from './reading/linked-id';
import { metaDraft, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { printedDate } from './reading/printed-date';
import { countLinked, scrapeNothing, scrapeRows } from './reading/rows';
import type { Page, Site } from './site';

/**
 * Proceedings of Machine Learning Research: the papers of a volume, and the page of a paper. By the templates of
 * https://github.com/mlresearch/jekyll-theme.
 * https://proceedings.mlr.press/v235/ · https://proceedings.mlr.press/v139/sun21c.html
 */
export const pmlr: Site = {
  id: 'pmlr',
  name: 'PMLR',
  matches: ['*://proceedings.mlr.press/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'paper') {
      const title = document.querySelector('article h1, h1');
      const shown = defined<Partial<PageDraft>>({
        title: contentOf(title),
        ...splitByline(contentOf(document.querySelector('.authors'))),
        abstract: contentOf(document.querySelector('#abstract')) || undefined,
        venue: venueOf(contentOf(document.querySelector('#info'))),
        ids: otherIds(all(document, '#extras a[href]'), url),
        links: linksOf(all(document, '#extras a[href]'), url, address.id),
      });
      return scrapePaper(address.id, title, metaDraft(readMeta(document), url), shown);
    }
    const { listing } = address;
    const date = printedDate(contentOf(document.querySelector('h2')))?.slice(0, 7);
    return scrapeRows({
      listing,
      rows: document.querySelectorAll('div.paper'),
      expected: countLinked(document, 'a[href$=".html"]', linkedBy(pmlrId, url)),
      read: (row) => readRow(row, url, date),
    });
  },
};

function page(url: URL): Page {
  if (!/^(?:www\.)?proceedings\.mlr\.press$/.test(url.hostname)) return { kind: 'other' };
  const id = pmlrId(url);
  if (id) return { kind: 'paper', id };
  const volume = /^\/([vr]\d+)(?:\/(?:index\.html)?)?$/.exec(url.pathname)?.[1];
  return volume
    ? { kind: 'listing', listing: { list: 'volume', period: volume } }
    : { kind: 'other' };
}

function readRow(row: Element, url: URL, published: string | undefined): PageDraft {
  const links = all(row, 'a[href]');
  const id = links.map((link) => linkedBy(pmlrId, url)(hrefOf(link))).find(Boolean);
  return defined<PageDraft>({
    ids: [...(id ? [id] : []), ...otherIds(links, url)],
    title: contentOf(row.querySelector('.title')),
    ...splitByline(contentOf(row.querySelector('.authors'))),
    venue: venueOf(contentOf(row.querySelector('.info'))),
    published,
    links: linksOf(links, url, id),
  });
}

/** `; Proceedings of the 24th Conference, PMLR 130:1-9` or `Proceedings of …, PMLR 130:1-9, 2021.` */
function venueOf(info: string): string | undefined {
  return /^;?\s*(.+?),\s*(?:PMLR|JMLR)\b/.exec(info)?.[1];
}

/** OpenReview and arXiv, where the volume links there. */
function otherIds(links: readonly Element[], url: URL): string[] {
  const named = links.filter((link) => /openreview\.net|arxiv\.org/.test(hrefOf(link)));
  return named.flatMap((link) => linkedId(hrefOf(link), url) ?? []);
}

function linksOf(links: readonly Element[], url: URL, id: string | null | undefined): Links {
  const named = (text: RegExp) => hrefOf(links.find((link) => text.test(contentOf(link))));
  const page = id ? `https://proceedings.mlr.press/${id.slice('pmlr:'.length)}.html` : url.href;
  return defined<Links>({
    page: webUrl(page),
    pdf: webUrl(named(/^download pdf$|^pdf$/i), url),
    code: webUrl(named(/^(?:software|code)$/i), url),
  });
}
