import { matches } from './googlescholar/hosts';
import { page } from './googlescholar/page';
import { countEntries, ENTRIES, readEntry } from './googlescholar/profile';
import { isPaper, RESULTS, readResult } from './googlescholar/result';
import { readView, viewedTitle } from './googlescholar/view';
import { scrapePaper } from './reading/paper-page';
import { scrapeNothing, scrapeRows } from './reading/rows';
import type { Site } from './site';

/**
 * Google Scholar in every country: results, citing papers, versions, the user's library,
 * researchers' lists and single entries of them. Sources: saved result pages of 2016 and 2025; for
 * researchers, selectors of other programs.
 * https://scholar.google.com/scholar?q=attention
 * https://scholar.google.de/citations?user=INQwsQkAAAAJ
 */
export const googlescholar: Site = {
  id: 'googlescholar',
  name: 'Google Scholar',
  matches,
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'paper') {
      return scrapePaper(null, viewedTitle(document), readView(document, address.id, url));
    }
    const { listing } = address;
    if (listing.list === 'author') {
      const rows = document.querySelectorAll(ENTRIES);
      return scrapeRows({
        listing,
        rows,
        expected: countEntries(document),
        read: (row) => readEntry(row, url),
        element: (row) => row.firstElementChild ?? row,
      });
    }
    // If headings are missing, results are still counted by their ids and their text boxes.
    const shown = [...document.querySelectorAll('.gs_r[data-cid], .gs_r:has(> .gs_ri)')];
    const rows = document.querySelectorAll(RESULTS);
    const expected = Math.max(shown.filter(isPaper).length, [...rows].filter(isPaper).length);
    return scrapeRows({
      listing,
      rows: rows.length > 0 ? rows : shown,
      expected,
      read: (row) => readResult(row, url),
    });
  },
};
