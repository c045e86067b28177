import { readCard } from './alphaxiv/card';
import { findCards } from './alphaxiv/cards';
import { page } from './alphaxiv/page';
import { describedPaper, titleOfTab } from './alphaxiv/paper';
import { ofArxiv } from './reading/of-arxiv';
import { scrapePaper } from './reading/paper-page';
import { scrapeNothing, scrapeRows } from './reading/rows';
import type { Site } from './site';

/**
 * alphaXiv: the feed, searches, topics and folders, and the page of a paper, which has several
 * views.
 * https://www.alphaxiv.org/?sort=Hot&interval=7+Days
 * https://www.alphaxiv.org/overview/1706.03762
 */
export const alphaxiv: Site = {
  id: 'alphaxiv',
  name: 'alphaXiv',
  matches: ['*://alphaxiv.org/*', '*://www.alphaxiv.org/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'listing') {
      const cards = findCards(document, url);
      return scrapeRows({
        listing: address.listing,
        rows: cards.keys(),
        expected: new Set(cards.values()).size,
        read: (card) => readCard(card, cards.get(card) ?? '', url),
      });
    }
    const { id } = address;
    if (id === null) return scrapeNothing({ list: 'paper' });
    const own = `https://www.alphaxiv.org/abs/${id.slice('arxiv:'.length)}`;
    const element = document.querySelector('h1') ?? document.querySelector('main, body');
    const described = describedPaper(document, id, url);
    const { published, ...known } = ofArxiv(id, own);
    return scrapePaper(
      id,
      element,
      known,
      described,
      { title: titleOfTab(document) },
      published ? { published } : undefined,
    );
  },
};
