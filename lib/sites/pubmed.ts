import { familyFirst } from '../paper/stated/family-first';
import { HEADING, readArticle } from './pubmed/article';
import { page } from './pubmed/page';
import { readSummary, withoutPeriod } from './pubmed/row';
import { byline } from './reading/byline';
import { splitPlain } from './reading/content';
import { linkedBy } from './reading/linked-by';
import { pubmedId } from './reading/linked-id';
import { metaDraft, metaValues, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { scrapeNothing } from './reading/rows';
import type { Scrape, Site } from './site';

/**
 * PubMed: searches as summaries or with abstracts, linked papers, trending papers, collections,
 * and the page of a paper. Sources: a part of a saved search of 2023; for papers, selectors of
 * other programs.
 * https://pubmed.ncbi.nlm.nih.gov/?term=moss · https://pubmed.ncbi.nlm.nih.gov/20981092/
 */
export const pubmed: Site = {
  id: 'pubmed',
  name: 'PubMed',
  matches: [
    '*://pubmed.ncbi.nlm.nih.gov/*',
    '*://www.ncbi.nlm.nih.gov/pubmed*',
    '*://www.ncbi.nlm.nih.gov/m/pubmed*',
  ],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    // A search with one result shows the page of the paper.
    const single = document.querySelector('meta[name="citation_pmid"]') !== null;
    if (address.kind === 'paper') return paper(document, address.id, url);
    if (single) return { ...paper(document, null, url), listing: address.listing };
    return scrapePaperRows(document, {
      listing: address.listing,
      links: 'a[href]',
      idOf: linkedBy(pubmedId, url),
      known: 'article',
      read: (row, id) =>
        row.querySelector(HEADING) ? readArticle(row, id, url) : readSummary(row, id),
    });
  },
};

function paper(document: Document, id: string | null, url: URL): Scrape {
  const shown = readArticle(document, id, url);
  const tags = readMeta(document);
  const meta = metaDraft(tags, url);
  const names = metaValues(tags, 'citation_authors').flatMap(splitPlain);
  return scrapePaper(id, document.querySelector(`${HEADING}, h1`), shown, {
    ...meta,
    title: withoutPeriod(meta.title),
    ...(names.length > 0 && familyFirst(byline(names))),
  });
}
