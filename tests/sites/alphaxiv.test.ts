import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { parsePageDraft } from '../../lib/paper/stated/parse-page-draft';
import { siteFor } from '../../lib/sites';
import { alphaxiv } from '../../lib/sites/alphaxiv';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const scrape = (html: string, address: string) =>
  readAll(alphaxiv.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(alphaxiv, 'feed', 'https://www.alphaxiv.org/?sort=Hot&interval=7+Days', now);
testSite(alphaxiv, 'paper', 'https://www.alphaxiv.org/overview/2611.04321v1', now);

testPages(alphaxiv, {
  hosts: ['alphaxiv.org', 'www.alphaxiv.org'],
  papers: {
    '/abs/1706.03762': 'arxiv:1706.03762',
    '/pdf/1706.03762': 'arxiv:1706.03762',
    '/html/1706.03762': 'arxiv:1706.03762',
    '/overview/1706.03762': 'arxiv:1706.03762',
    '/replicate/1706.03762': 'arxiv:1706.03762',
    '/audio/1706.03762': 'arxiv:1706.03762',
    '/blog/1706.03762': 'arxiv:1706.03762',
    '/resource/1706.03762': 'arxiv:1706.03762',
    '/resources/1706.03762': 'arxiv:1706.03762',
    '/discuss/1706.03762': 'arxiv:1706.03762',
    '/discussion/1706.03762': 'arxiv:1706.03762',
    '/review/1706.03762': 'arxiv:1706.03762',
    '/similar/1706.03762': 'arxiv:1706.03762',
    '/assistant/1706.03762': 'arxiv:1706.03762',
    '/benchmark/1706.03762': 'arxiv:1706.03762',
    '/benchmarks/1706.03762': 'arxiv:1706.03762',
    '/model/1706.03762': 'arxiv:1706.03762',
    '/models/1706.03762': 'arxiv:1706.03762',
    '/citation/1706.03762': 'arxiv:1706.03762',
    '/citations/1706.03762': 'arxiv:1706.03762',
    '/references/1706.03762': 'arxiv:1706.03762',
    '/zh/overview/1706.03762v2': 'arxiv:1706.03762',
    '/zh-Hans/abs/1706.03762.md': 'arxiv:1706.03762',
    '/ABS/1706.03762//': 'arxiv:1706.03762',
    '/abs/hep-th%2F9901001': 'arxiv:hep-th/9901001',
  },
  listings: {
    '/topic/wet/moss/': { list: 'collection', period: 'topic/wet/moss' },
    '/topics/wet/moss/': { list: 'collection', period: 'topics/wet/moss' },
    '/category/wet/moss/': { list: 'collection', period: 'category/wet/moss' },
    '/categories/wet/moss/': { list: 'collection', period: 'categories/wet/moss' },
    '/organization/wet/moss/': { list: 'collection', period: 'organization/wet/moss' },
    '/organizations/wet/moss/': { list: 'collection', period: 'organizations/wet/moss' },
    '/community/wet/moss/': { list: 'collection', period: 'community/wet/moss' },
    '/communities/wet/moss/': { list: 'collection', period: 'communities/wet/moss' },
    '/author/wet/moss/': { list: 'collection', period: 'author/wet/moss' },
    '/authors/wet/moss/': { list: 'collection', period: 'authors/wet/moss' },
    '/profile/wet/moss/': { list: 'collection', period: 'profile/wet/moss' },
    '/profiles/wet/moss/': { list: 'collection', period: 'profiles/wet/moss' },
    '/user/wet/moss/': { list: 'collection', period: 'user/wet/moss' },
    '/users/wet/moss/': { list: 'collection', period: 'users/wet/moss' },
    '/bookmarks/wet/moss/': { list: 'collection', period: 'bookmarks/wet/moss' },
    '/library/wet/moss/': { list: 'collection', period: 'library/wet/moss' },
    '/folder/wet/moss/': { list: 'collection', period: 'folder/wet/moss' },
    '/folders/wet/moss/': { list: 'collection', period: 'folders/wet/moss' },
    '/collection/wet/moss/': { list: 'collection', period: 'collection/wet/moss' },
    '/collections/wet/moss/': { list: 'collection', period: 'collections/wet/moss' },
    '/conference/wet/moss/': { list: 'collection', period: 'conference/wet/moss' },
    '/conferences/wet/moss/': { list: 'collection', period: 'conferences/wet/moss' },
    '/@ann/wet/moss/': { list: 'collection', period: '@ann/wet/moss' },
    '/Topics': { list: 'collection', period: 'Topics' },
    '/@ann': { list: 'collection', period: '@ann' },
    '/folders/1?folder=wet': { list: 'collection', period: 'folders/1/wet' },
    '/search': { list: 'search' },
    '/?q=wet%20%20moss': { list: 'search', query: 'wet moss' },
    '/explore?query=moss': { list: 'search', query: 'moss' },
    '/': { list: 'feed' },
    '/explore': { list: 'feed' },
    '/feed/papers/': { list: 'feed' },
    '/papers': { list: 'feed' },
    '/trending?sort=Hot&interval=7%20Days': { list: 'hot', period: '7 Days' },
  },
  none: [
    '/abs/',
    '/abs/moss',
    '/moss/abs/1706.03762',
    '/zhx/abs/1706.03762',
    '/abs/1706.03762.md.txt',
    '/topicsx',
    '/moss/topics',
    '/@',
    '/moss/@ann',
    '/moss/explore',
    '/explore/moss',
    '/search/moss',
    '/moss/search',
    '/%E0%A4%A',
  ],
});

describe('page', () => {
  it.each([
    ['/', { list: 'feed' }],
    ['/explore/', { list: 'feed' }],
    ['/?sort=Hot&interval=7+Days', { list: 'hot', period: '7 Days' }],
    ['/?q=origami', { list: 'search', query: 'origami' }],
    ['/bookmarks?folder=abc', { list: 'collection', period: 'bookmarks/abc' }],
    ['/topics/transformers', { list: 'collection', period: 'topics/transformers' }],
  ])('%s is a listing', (path, listing) => {
    const url = new URL(path, 'https://www.alphaxiv.org');
    expect(alphaxiv.page(url)).toEqual({ kind: 'listing', listing });
    expect(siteFor(url)).toBe(alphaxiv);
  });

  it.each([
    ['https://www.alphaxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
    ['http://alphaxiv.org/pdf/1706.03762v5.pdf?x#y', 'arxiv:1706.03762'],
    ['https://www.alphaxiv.org/overview/1706.03762/', 'arxiv:1706.03762'],
    ['https://www.alphaxiv.org/replicate/1706.03762', 'arxiv:1706.03762'],
    ['https://www.alphaxiv.org/audio/1706.03762', 'arxiv:1706.03762'],
    ['https://www.alphaxiv.org/abs/1706.03762.md', 'arxiv:1706.03762'],
    ['https://www.alphaxiv.org/zh/overview/1706.03762', 'arxiv:1706.03762'],
    ['https://www.alphaxiv.org/abs/hep-th%2F9901001', 'arxiv:hep-th/9901001'],
  ])('%s is a paper', (address, id) => {
    expect(alphaxiv.page(new URL(address))).toEqual({ kind: 'paper', id });
  });

  it.each([
    'https://www.alphaxiv.org/abs/on-policy-notes',
    'https://www.alphaxiv.org/abs/2613.00001',
    'https://www.alphaxiv.org/signin',
    'https://www.alphaxiv.org/%',
    'https://api.alphaxiv.org/abs/1706.03762',
    'https://example.org/abs/1706.03762',
  ])('%s is neither', (address) => {
    expect(alphaxiv.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<h1>Elsewhere</h1>', address)).toMatchObject({ cards: [], expected: 0 });
  });
});

describe('a paper’s page', () => {
  const description = (value: unknown) => {
    const json = JSON.stringify(value).replaceAll('</', '<\\/');
    return `<script type="application/ld+json">${json}</script><h1>Here</h1>`;
  };
  const address = 'https://www.alphaxiv.org/abs/2611.04321';

  it('ignores a description of the previous page', () => {
    const before = {
      '@type': 'ScholarlyArticle',
      headline: 'Before',
      url: 'https://www.alphaxiv.org/abs/2501.00001',
    };
    const html = `<title>Now | alphaXiv</title>${description(before)}`;
    expect(scrape(html, address).cards[0]?.draft).toMatchObject({
      ids: ['arxiv:2611.04321'],
      title: 'Now',
    });
  });

  it('that is not rendered yet is reported', () => {
    const page = scrape('<title>alphaXiv</title><main></main>', address);
    expect([page.cards.length, page.expected, page.problems.length]).toEqual([0, 1, 1]);
  });

  it('is read with any description', () => {
    const described = fc.record(
      {
        '@type': fc.constant('ScholarlyArticle'),
        headline: fc.oneof(fc.jsonValue(), fc.constant('A Title')),
        author: fc.jsonValue(),
        url: fc.jsonValue(),
        citation: fc.oneof(fc.jsonValue(), fc.constant({ identifier: '2611.04321' })),
        interactionStatistic: fc.jsonValue(),
        commentCount: fc.jsonValue(),
      },
      { requiredKeys: ['@type'] },
    );
    fc.assert(
      fc.property(described, (value) => {
        const html = `<title>Tab | alphaXiv</title>${description(value)}`;
        const { cards } = scrape(html, address);
        expect(cards).toHaveLength(1);
        expect(parsePageDraft(cards[0]?.draft).draft.ids[0]).toBe('arxiv:2611.04321');
      }),
      { numRuns: 100 },
    );
  });
});

it('counts the papers of a feed with missing titles', () => {
  const html = '<main><div><a href="/abs/2610.00008"><img></a></div></main>';
  const page = scrape(html, 'https://www.alphaxiv.org/');
  expect([page.cards.length, page.expected, page.problems.length]).toEqual([0, 1, 1]);
});
