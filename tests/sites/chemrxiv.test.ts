import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { chemrxiv } from '../../lib/sites/chemrxiv';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const ENGAGE = 'https://chemrxiv.org/engage/chemrxiv';

testSite(chemrxiv, 'search-engage', `${ENGAGE}/search-dashboard?text=moss`, '2026-11-21');
testSite(
  chemrxiv,
  'paper-engage',
  `${ENGAGE}/article-details/60c73fb4567dfe1234567890`,
  '2026-11-21',
);
testSite(chemrxiv, 'search', 'https://chemrxiv.org/action/doSearch?AllField=moss', '2026-11-21');

testPages(chemrxiv, {
  hosts: ['chemrxiv.org', 'www.chemrxiv.org'],
  papers: {
    '/doi/10.26434/chemrxiv.15000377/v1': 'doi:10.26434/chemrxiv.15000377',
  },
  listings: {
    '/engage/chemrxiv/search-dashboard': { list: 'search' },
    '/engage/chemrxiv/search-dashboard/?text=%20moss%20': { list: 'search', query: 'moss' },
    '/engage/chemrxiv/category-dashboard/wet-605': { list: 'category' },
    '/engage/chemrxiv/public-dashboard': { list: 'recent' },
    '/action/doSearch?AllField=moss': { list: 'search', query: 'moss' },
  },
  none: [
    '/moss/engage/chemrxiv/search-dashboard',
    '/engage/chemrxiv/search-dashboards',
    '/engage/chemrxiv/moss-dashboard',
    '/engage/chemrxiv/public-dashboard/1/2',
    '/engage/chemrxiv',
  ],
});

describe('page', () => {
  it.each([
    [
      'https://chemrxiv.org/engage/chemrxiv/article-details/60c73fb4567dfe1234567890',
      'chemrxiv:60c73fb4567dfe1234567890',
    ],
    ['https://chemrxiv.org/doi/10.26434/chemrxiv.15000377/v1', 'doi:10.26434/chemrxiv.15000377'],
    [
      'https://www.chemrxiv.org/doi/pdf/10.26434/chemrxiv-2025-abc12-v3?download=true',
      'doi:10.26434/chemrxiv-2025-abc12',
    ],
  ])('%s is a paper', (url, id) => {
    expect(chemrxiv.page(new URL(url))).toEqual({ kind: 'paper', id });
  });

  it.each([
    [
      'https://chemrxiv.org/engage/chemrxiv/search-dashboard?text=moss',
      { list: 'search', query: 'moss' },
    ],
    ['https://chemrxiv.org/engage/chemrxiv/public-dashboard', { list: 'recent' }],
    ['https://chemrxiv.org/action/doSearch?AllField=moss', { list: 'search', query: 'moss' }],
  ])('%s is a listing', (url, listing) => {
    expect(chemrxiv.page(new URL(url))).toEqual({ kind: 'listing', listing });
  });

  it.each([
    'https://chemrxiv.org/',
    'https://chemrxiv.org/engage/chemrxiv/about-information',
    'https://chemrxiv.org.example/doi/10.26434/chemrxiv.15000377/v1',
  ])('%s is neither', (url) => expect(chemrxiv.page(new URL(url))).toEqual({ kind: 'other' }));
});

it('returns nothing for an empty list, and reports missing titles', () => {
  const url = new URL('https://chemrxiv.org/action/doSearch?AllField=moss');
  const read = (html: string) =>
    readAll(chemrxiv.scrape(parseHtml(html), url, new Date('2026-11-21')));
  expect(read('<p>No results</p>')).toMatchObject({ cards: [], expected: 0, problems: [] });
  const row = (id: string) => `<div><a href="/doi/10.26434/chemrxiv-2025-${id}"></a></div>`;
  const changed = read(row('aaaaa') + row('bbbbb'));
  expect(changed).toMatchObject({ cards: [], expected: 2 });
  expect(changed.problems).toHaveLength(1);
});
