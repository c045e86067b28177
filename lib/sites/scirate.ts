import { arxivName } from '../paper/ids';
import { trimTrailing } from '../text/text';
import { metaDraft, readMeta } from './reading/meta';
import { ofArxiv } from './reading/of-arxiv';
import { scrapePaper } from './reading/paper-page';
import { countLinked, scrapeNothing, scrapeRows } from './reading/rows';
import { ownPage, readRow, shownPaper, uidOf } from './scirate/paper';
import type { Page, Site } from './site';

const ROWS = 'li.paper, ul.papers > li';

/**
 * SciRate: the top papers of arXiv or one category by day, search, a user's scites and papers, and
 * single papers. Source: the templates of https://github.com/scirate/scirate.
 * https://scirate.com/arxiv/quant-ph?date=2026-04-21&range=7
 * https://scirate.com/arxiv/2410.02345
 */
export const scirate: Site = {
  id: 'scirate',
  name: 'SciRate',
  matches: ['*://scirate.com/*', '*://www.scirate.com/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'paper') {
      const { id } = address;
      const element = document.querySelector('#paperPage h1.title, #paperPage h1, h1.title');
      const { published, ...rest } = id ? ofArxiv(id, ownPage(id)) : {};
      const { links: _links, ...meta } = metaDraft(readMeta(document), url);
      return scrapePaper(id, element, shownPaper(document), rest, meta, {
        ...(published && { published }),
      });
    }
    // Every row has a button for voting with the id of its paper.
    const buttons = [...document.querySelectorAll('[data-paper-uid]')];
    const voted = new Set(buttons.map((button) => button.getAttribute('data-paper-uid')));
    const expected = voted.size || countLinked(document, '.papers a[href*="/arxiv/"]', uidOf);
    const rows = document.querySelectorAll(ROWS);
    return scrapeRows({ listing: address.listing, rows, expected, read: readRow });
  },
};

function page({ hostname, pathname, searchParams }: URL): Page {
  if (!/^(?:www\.)?scirate\.com$/.test(hostname)) return { kind: 'other' };
  const path = trimTrailing(pathname, '/');
  const id = arxivName(/^\/arxiv\/(.+)/.exec(path)?.[1] ?? '');
  if (id) return { kind: 'paper', id };
  if (path === '/search') {
    const query = searchParams.get('q')?.trim();
    return { kind: 'listing', listing: { list: 'search', ...(query && { query }) } };
  }
  const feed = /^(?:\/arxiv\/([\w.-]+))?$/.exec(path);
  if (feed) {
    const range = searchParams.get('range');
    const day = searchParams.get('date')?.slice(0, 10);
    const period = [feed[1], day, range && `${range} days`].filter(Boolean).join(', ');
    return { kind: 'listing', listing: { list: 'top', ...(period && { period }) } };
  }
  const [, user, tab] = /^\/([\w.-]+)\/(scites|papers)$/.exec(path) ?? [];
  if (!user || !tab) return { kind: 'other' };
  return { kind: 'listing', listing: { list: 'collection', period: `${user}/${tab}` } };
}
