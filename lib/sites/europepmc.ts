import type { PageDraft } from '../paper/paper';
import { familyFirst } from '../paper/stated/family-first';
import { page, recordId } from './europepmc/page';
import { abstractText } from './reading/abstract-text';
import { contentOf } from './reading/content';
import { dateText } from './reading/date-text';
import { defined, textOf } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { doiInPath } from './reading/linked-id';
import { metaDraft, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { names, part, printedPlace, rowDraft } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import type { Scrape, Site } from './site';

const ROW = {
  title: '.citation-title | h3 a | h3',
  authors: '.citation-author-list a | .citation-author-list | .citation-authors',
  abstract: '.citation-snippet | .abstract-preview',
  date: '[id^="citation--id--pub-date"] | .citation-pub-date | [class*="pub-date"] | [class*="date"]',
  venue:
    '[id^="citation--publisher--name"] | [id*="journal"] | .citation-journal | [class*="journal"]',
};
const TITLE = '#article--current--title | .article-metadata-title | .citation-title | main h1 | h1';
const AUTHORS =
  '#article--current--authors a | .author-list a | .citation-author-list a | .author-list | .citation-author-list';
const ABSTRACT =
  '#eng-abstract | #abstract .abstract-content | #abstract | .abstract-content | .abstract';

/**
 * Europe PMC: searches and the page of a record from MEDLINE, PubMed Central or a preprint server.
 * Source: selectors of other programs.
 * https://europepmc.org/search?query=moss · https://europepmc.org/article/MED/32923700
 */
export const europepmc: Site = {
  id: 'europepmc',
  name: 'Europe PMC',
  matches: ['*://europepmc.org/*', '*://www.europepmc.org/*', '*://beta.europepmc.org/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'paper') return paper(document, address.id, url);
    const linked = linkedBy(recordId, url);
    return scrapePaperRows(document, {
      listing: address.listing,
      links: 'a[href*="/article/" i], a[href*="/abstract/" i], a[href*="/articles/" i]',
      idOf: linked,
      known: '.citation, [id^="search-results--single--block"]',
      read(row, id) {
        const draft = rowDraft(row, [id], linked, url, ROW);
        const cited = /Cited by:? (\d[\d,]*)/.exec(textOf(row))?.[1];
        const source = row.querySelector('[id^="citation--publisher"]');
        // Journal, volume and pages, then the date.
        const line = textOf(source?.parentElement)
          .slice(textOf(source).length)
          .replace(/,[^,]*$/, '');
        return defined<PageDraft>({
          ...draft,
          ids: [id, ...stated(row, id)],
          title: draft.title.replace(/(?<!\.)\.$/, ''),
          ...familyFirst(names(row, ROW.authors)),
          // “Cited by: 12 articles” is a paragraph, also for 0.
          counts: cited ? { citations: Number(cited.replaceAll(',', '')) } : undefined,
          kind: id.startsWith('europepmc:') ? 'article' : 'article-journal',
          ...printedPlace(line),
        });
      },
    });
  },
};

function paper(document: Document, id: string | null, url: URL): Scrape {
  const title = part(document.body, TITLE);
  const root =
    document.querySelector('#article--current, .article-metadata, main') ?? document.body;
  const meta = metaDraft(readMeta(document), url);
  const link = root.querySelector('a[href*="doi.org/10."]')?.getAttribute('href');
  const doi = linkedBy(doiInPath, url)(link);
  const pageIds = [...meta.ids, doi].filter((each) => typeof each === 'string');
  // Other sites identify a preprint by its DOI, so that goes first.
  const ids = id?.startsWith('europepmc:')
    ? [...pageIds, id]
    : [id, ...pageIds, ...stated(root, id)];
  const shown = defined<PageDraft>({
    ids: ids.filter((each) => each !== null),
    title: contentOf(title).replace(/(?<!\.)\.$/, ''),
    ...familyFirst(names(root, AUTHORS)),
    abstract: abstractText(part(root, ABSTRACT)),
    published: dateText(textOf(part(root, ROW.date))),
    venue: contentOf(part(root, ROW.venue)),
  });
  return scrapePaper(
    shown.ids[0] ?? null,
    title,
    // The tags of 2014 have the names twice, in two orders.
    defined<Partial<PageDraft>>({
      authors: shown.authors,
      authorsComplete: shown.authorsComplete,
      authorCount: shown.authorCount,
    }),
    { ...meta, ids: [], title: meta.title.replace(/(?<!\.)\.$/, '') },
    shown,
  );
}

/** The PMID and PMCID in the text, except the record's own id. */
function stated(root: Element, id: string | null): string[] {
  const text = textOf(root).slice(0, 5000);
  const pmid = /\bPMID:\s*(\d{1,9})\b/.exec(text)?.[1];
  const pmcid = /\bPMCID:\s*(PMC\d+)\b/.exec(text)?.[1];
  return [pmid && `pmid:${pmid}`, pmcid && `pmcid:${pmcid}`].filter(
    (each): each is string => typeof each === 'string' && each !== id,
  );
}
