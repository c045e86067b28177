import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { parseDraft } from '../../lib/paper/parse-draft';
import { siteFor } from '../../lib/sites';
import { alphaxiv } from '../../lib/sites/alphaxiv';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const scrape = (html: string, address: string) =>
  readAll(alphaxiv.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(alphaxiv, 'feed', 'https://www.alphaxiv.org/?sort=Hot&interval=7+Days', now);
testSite(alphaxiv, 'paper', 'https://www.alphaxiv.org/overview/2611.04321v1', now);

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
        expect(parseDraft(cards[0]?.draft).draft.ids[0]).toBe('arxiv:2611.04321');
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
