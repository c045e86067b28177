import { keyOf, readEntry, titleOf } from './dblp/entry';
import { idsOfKey, keyIn } from './dblp/key';
import { isPaper, readList } from './dblp/list';
import { page } from './dblp/page';
import { bibtexDraft } from './dblp/record';
import { contentOf } from './reading/content';
import { scrapePaper } from './reading/paper-page';
import { countLinked, scrapeNothing, scrapeRows } from './reading/rows';
import type { Scrape, Site } from './site';

/**
 * dblp: contents of proceedings and journals, people, search, and records. Books, editorships and
 * data sets are skipped.
 * https://dblp.org/db/conf/nips/nips2017.html
 * https://dblp.org/pid/56/953.html
 * https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17.html
 */
export const dblp: Site = {
  id: 'dblp',
  name: 'dblp',
  matches: [
    '*://dblp.org/*',
    '*://www.dblp.org/*',
    '*://dblp.uni-trier.de/*',
    '*://dblp1.uni-trier.de/*',
    '*://dblp2.uni-trier.de/*',
    '*://dblp.dagstuhl.de/*',
  ],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'paper') return scrapeRecord(document, url);
    const entries = readList(document);
    const keys = new Set([...entries.keys()].map((entry) => keyOf(entry)));
    const hasList = document.querySelector('li.entry') !== null;
    const named = document.querySelectorAll('li:is([id^="conf/"], [id^="journals/"])').length;
    return scrapeRows({
      listing: address.listing,
      rows: entries.keys(),
      expected: hasList ? keys.size : countLinked(document, 'a[href*="/rec/"]', keyOfLink) || named,
      read: (entry) => readEntry(entry, entries.get(entry) ?? { year: '', venue: '' }, url),
    });
  },
};

/**
 * Reads a record, shown as an entry or as BibTeX; other formats are not HTML. Citing papers follow
 * it.
 */
function scrapeRecord(document: Document, url: URL): Scrape {
  const key = keyIn(url.pathname);
  if (!key || !document.querySelector('h1')) return scrapeNothing({ list: 'paper' });
  const entry = [...document.querySelectorAll('li.entry')].find((each) => keyOf(each) === key);
  const bibtex = document.querySelector('#bibtex-section pre, pre')?.textContent ?? '';
  const isOther = entry ? !isPaper(entry) : /^\s*@(?:book|proceedings|data\w*)\{/i.test(bibtex);
  if (isOther) return scrapeNothing({ list: 'paper' });
  const title = document.querySelector('h1');
  const [id = null] = idsOfKey(key);
  return scrapePaper(
    id,
    entry ?? title,
    { ids: idsOfKey(key) },
    entry && readEntry(entry, { year: '', venue: '' }, url),
    /^\s*@\w+\{/.test(bibtex) ? bibtexDraft(bibtex, key, url) : undefined,
    { title: /^BibTeX/.test(contentOf(title)) ? '' : titleOf(contentOf(title)) },
  );
}

function keyOfLink(href: string): string | null {
  const path = /\/rec\/[^?#]+/.exec(href)?.[0];
  return path ? keyIn(path) : null;
}
