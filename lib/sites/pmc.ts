import type { Links, PageDraft } from '../paper/paper';
import { familyFirst } from '../paper/stated/family-first';
import { page } from './pmc/page';
import { abstractAmong } from './reading/abstract-text';
import { byline } from './reading/byline';
import { contentOf } from './reading/content';
import { all, defined, textOf, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { pmcId } from './reading/linked-id';
import { medicalCitation } from './reading/medical-citation';
import { metaDraft, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { names, part, printedPlace, rowDraft } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import type { Site } from './site';

const ROW = {
  title: '.docsum-title | .title > a | .title',
  authors: '.docsum-authors.full-authors | .docsum-authors | .desc',
  abstract: '.full-view-snippet',
};
const CITED = '.full-journal-citation | .docsum-journal-citation | .docsum-citation | .details';

/**
 * PubMed Central: the page of a paper, searches, issues. Sources: a saved page of a paper of 2026;
 * for lists, selectors of other programs.
 * https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/ · https://www.ncbi.nlm.nih.gov/pmc/?term=moss
 */
export const pmc: Site = {
  id: 'pmc',
  name: 'PubMed Central',
  matches: [
    '*://pmc.ncbi.nlm.nih.gov/*',
    '*://www.ncbi.nlm.nih.gov/pmc*',
    '*://www.ncbi.nlm.nih.gov/labs/pmc*',
  ],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'paper') {
      const title = document.querySelector('hgroup h1, h1.content-title, main h1, h1');
      const meta = metaDraft(readMeta(document), url);
      return scrapePaper(address.id, title, meta, shownPaper(document, title));
    }
    const linked = linkedBy(pmcId, url);
    return scrapePaperRows(document, {
      listing: address.listing,
      links: 'a[href*="/articles/PMC" i]',
      idOf: linked,
      known: 'article, .rprt',
      read: (row, id) => readRow(row, rowDraft(row, [id], linked, url, ROW)),
    });
  },
};

/** Reads the visible page. The affiliations of each author are hidden next to the name. */
function shownPaper(document: Document, title: Element | null): Partial<PageDraft> {
  const authors = [...document.querySelectorAll('.cg > a > .name, .contrib-group > a')];
  return defined<PageDraft>({
    ids: [],
    title: contentOf(title),
    ...byline(authors.map((author) => contentOf(author, 'sup'))),
    ...printedPlace(contentOf(document.querySelector('.pmc-layout__citation'), 'nav')),
    abstract: abstractAmong(
      all(document.body, 'section.abstract, div.abstract, [id^="__abstract"]'),
    ),
  });
}

function readRow(row: Element, draft: PageDraft): PageDraft {
  const { ids, ...citation } = medicalCitation(textOf(part(row, CITED)));
  const pmid = /\bPMID:\s*(\d+)/.exec(textOf(row))?.[1];
  const number = draft.ids[0]?.slice('pmcid:'.length);
  return defined<PageDraft>({
    ...draft,
    ids: [...draft.ids, ...(pmid ? [`pmid:${pmid}`] : []), ...ids],
    title: draft.title.replace(/(?<!\.)\.$/, ''),
    ...familyFirst(names(row, ROW.authors)),
    published: undefined,
    ...citation,
    links: defined<Links>({
      ...draft.links,
      page: webUrl(`https://pmc.ncbi.nlm.nih.gov/articles/${number}/`),
    }),
  });
}
