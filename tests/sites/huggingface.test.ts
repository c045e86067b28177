import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { parsePageDraft } from '../../lib/paper/stated/parse-page-draft';
import { huggingface } from '../../lib/sites/huggingface';
import { siteFor } from '../../lib/sites/index';
import { MAX_CARDS } from '../../lib/sites/site';
import { listingPage } from '../made/huggingface';
import { makePapers } from '../made/papers';
import { readAll, testSite } from './test-site';

const scrape = (...args: Parameters<typeof huggingface.scrape>) =>
  readAll(huggingface.scrape(...args));

const now = new Date('2026-11-21T12:00:00Z');
const daily = new URL('https://huggingface.co/papers/date/2026-11-20');

testSite(huggingface, 'daily', 'https://huggingface.co/papers', '2026-09-28');
testSite(huggingface, 'daily-without-data', 'https://huggingface.co/papers', '2026-09-28');
testSite(huggingface, 'daily-2024', 'https://huggingface.co/papers?date=2024-08-01', '2024-08-11');
testSite(huggingface, 'broken-data', 'https://huggingface.co/papers/date/2026-09-28', '2026-09-28');
testSite(huggingface, 'empty-day', 'https://huggingface.co/papers/date/2026-09-27', '2026-09-28');
testSite(huggingface, 'search', 'https://huggingface.co/papers?q=moss', '2025-12-16');
testSite(huggingface, 'trending', 'https://huggingface.co/papers/trending', '2026-03-01');
testSite(
  huggingface,
  'collection',
  'https://hf.co/collections/quill-lab/reading-66f0',
  '2026-09-01',
);
testSite(huggingface, 'paper', 'https://huggingface.co/papers/2509.30303', '2025-10-02');
testSite(huggingface, 'paper-without-data', 'https://hf.co/papers/2509.30303', '2025-10-02');
testSite(huggingface, 'paper-stale', 'https://huggingface.co/papers/2509.30303', '2025-10-02');

describe('page', () => {
  it.each([
    ['/papers', { list: 'daily' }],
    ['/papers/', { list: 'daily' }],
    ['/papers?date=2024-08-01', { list: 'daily', period: '2024-08-01' }],
    ['/papers/date/2025-10-29', { list: 'daily', period: '2025-10-29' }],
    ['/papers/date/2025-02-30', { list: 'daily' }],
    ['/papers/week/2025-W51', { list: 'weekly', period: '2025-W51' }],
    ['/papers/month/2025-12/', { list: 'monthly', period: '2025-12' }],
    ['/papers/trending', { list: 'trending' }],
    ['/papers?q=moss+and%20fern', { list: 'search', query: 'moss and fern' }],
    ['/papers/trending?q=semantic', { list: 'search', query: 'semantic' }],
    ['/papers/date/2025-10-29?q=x', { list: 'search', period: '2025-10-29', query: 'x' }],
    ['/papers?q=', { list: 'daily' }],
    [
      '/collections/quill-lab/reading-66f0',
      { list: 'collection', period: 'quill-lab/reading-66f0' },
    ],
    ['/quill-lab/papers', { list: 'collection', period: 'quill-lab/papers' }],
  ])('%s is a listing', (path, listing) => {
    expect(huggingface.page(new URL(path, 'https://huggingface.co'))).toEqual({
      kind: 'listing',
      listing,
    });
  });

  it.each([
    ['https://huggingface.co/papers/2408.00714', 'arxiv:2408.00714'],
    ['https://huggingface.co/papers/2408.00714/?query#community', 'arxiv:2408.00714'],
    ['https://hf.co/papers/2408.00714v3.md', 'arxiv:2408.00714'],
    ['https://huggingface.co//papers/0704.0001', 'arxiv:0704.0001'],
    ['https://huggingface.co/fr/papers/1501.001', 'arxiv:1501.00001'],
  ])('%s is a paper', (url, id) => {
    expect(huggingface.page(new URL(url))).toEqual({ kind: 'paper', id });
  });

  it.each([
    '/papers/submit',
    '/papers/2413.00001',
    '/papers/2408.00714/discussions',
    '/papers/hep-th/9901001',
    '/papers/trending/2025',
    '/docs/hub/paper-pages',
    '/datasets/papers',
    '/collections/quill-lab',
    '/',
  ])('%s is neither', (path) => {
    const url = new URL(path, 'https://huggingface.co');
    expect(huggingface.page(url)).toEqual({ kind: 'other' });
    expect(siteFor(url)).toBe(huggingface);
    expect(scrape(parseHtml(''), url, now).cards).toEqual([]);
  });

  it('ignores other hosts', () => {
    expect(huggingface.page(new URL('https://example.org/papers/2408.00714'))).toEqual({
      kind: 'other',
    });
  });
});

describe.each([1, 13, 50, 100])('a page of %i papers', (count) => {
  const papers = makePapers(count, count).map((paper) => ({
    ...paper,
    kind: 'article' as const,
    submitted: '2026-11-20',
    submitter: 'Wei Zhang',
  }));

  it('is read completely from its data', () => {
    const { cards, expected, problems } = scrape(parseHtml(listingPage(papers)), daily, now);
    expect(problems).toEqual([]);
    expect(expected).toBe(count);
    const drafts = cards.map((card) => parsePageDraft(card.draft).draft);
    expect(drafts).toEqual(papers.map((paper, index) => ({ ...paper, rank: index + 1 })));
  });

  it('is read from its cards alone', () => {
    const document = parseHtml(listingPage(papers, { json: false }));
    const { cards, expected } = scrape(document, daily, now);
    expect(expected).toBe(count);
    const drafts = cards.map((card) => parsePageDraft(card.draft).draft);
    expect(drafts).toEqual(
      papers.map(
        ({ ids, title, kind, organisation, submitted, submitter, links, counts }, index) => ({
          ids,
          title,
          kind,
          organisation,
          submitted,
          submitter,
          links,
          counts: {
            upvotes: counts?.upvotes,
            ...(counts?.comments ? { comments: counts.comments } : {}),
          },
          rank: index + 1,
        }),
      ),
    );
    expect(cards.map((card) => card.element.tagName)).toEqual(papers.map(() => 'ARTICLE'));
  });
});

describe('a hostile or unknown page', () => {
  const card = '<article><h3><a href="/papers/2609.10001">A Title</a></h3></article>';

  it('never throws for any data, and returns only valid drafts', () => {
    const entry = fc.record(
      {
        paper: fc.oneof(
          fc.jsonValue(),
          fc.record(
            {
              id: fc.constant('2609.10001'),
              title: fc.oneof(fc.jsonValue(), fc.constant('A Title')),
              authors: fc.oneof(fc.jsonValue(), fc.array(fc.record({ name: fc.jsonValue() }))),
              githubRepo: fc.oneof(fc.jsonValue(), fc.webUrl(), fc.constant('javascript:alert(1)')),
              upvotes: fc.jsonValue(),
              summary: fc.jsonValue(),
              organization: fc.jsonValue(),
              ai_keywords: fc.jsonValue(),
              publishedAt: fc.oneof(fc.jsonValue(), fc.string()),
            },
            { requiredKeys: ['id'] },
          ),
        ),
        thumbnail: fc.jsonValue(),
        submittedBy: fc.jsonValue(),
        numComments: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const props = fc.oneof(
      fc.jsonValue(),
      fc.record({ dailyPapers: fc.array(entry), date: fc.jsonValue() }),
    );
    fc.assert(
      fc.property(props, (value) => {
        const document = parseHtml(`<main><div data-target="DailyPapers">${card}</div></main>`);
        document.querySelector('[data-target]')?.setAttribute('data-props', JSON.stringify(value));
        const { cards, expected } = scrape(document, daily, now);
        expect([cards.length, expected]).toEqual([1, 1]);
        const { draft, problems } = parsePageDraft(cards[0]?.draft);
        expect(draft.ids).toEqual(['arxiv:2609.10001']);
        expect(problems.filter(({ kind }) => kind === 'link_left_out')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('accepts deeply nested data', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const document = parseHtml(`<div data-target="DailyPapers" data-props="${deep}">${card}</div>`);
    expect(scrape(document, daily, now).cards).toHaveLength(1);
  });

  it('accepts a title of ten million characters', () => {
    const title = ' moss'.repeat(2_000_000);
    const document = parseHtml(card.replace('A Title', title));
    expect(scrape(document, daily, now).cards[0]?.draft.title).toHaveLength(title.length - 1);
  });

  it('reads a limited number of cards and reports the rest', () => {
    const cards = Array.from({ length: MAX_CARDS + 5 }, (_, index) =>
      card.replace('2609.10001', `2609.${String(index + 1).padStart(5, '0')}`),
    );
    const page = scrape(parseHtml(cards.join('')), daily, now);
    expect([page.cards.length, page.expected]).toEqual([MAX_CARDS, MAX_CARDS + 5]);
    expect(page.problems).toEqual([{ kind: 'long_page', most: MAX_CARDS, left: 5 }]);
  });

  it('reads a card when it is requested, so that the page can respond between two', () => {
    const document = parseHtml(card + card.replaceAll('2609.10001', '2609.10002'));
    const second = document.querySelectorAll('article')[1];
    const { cards } = huggingface.scrape(document, daily, now);
    const [first] = cards;
    expect(first?.draft.title).toBe('A Title');
    const again = huggingface.scrape(document, daily, now).cards;
    second?.querySelector('h3')?.replaceChildren();
    expect([...again]).toHaveLength(1);
  });

  it('finds cards that are not `article` elements', () => {
    const document = parseHtml(
      '<main><div class="list"><div id="one"><a href="/papers/2609.10001"><img src="/t.png"></a><h3><a href="/papers/2609.10001">One</a></h3></div><div id="two"><h3><a href="/papers/2609.10002#x">Two</a></h3><p>Of two.</p></div></div></main>',
    );
    const { cards, expected } = scrape(document, daily, now);
    expect(expected).toBe(2);
    expect(cards.map((each) => [each.element.id, each.draft.title, each.draft.abstract])).toEqual([
      ['one', 'One', undefined],
      ['two', 'Two', 'Of two.'],
    ]);
  });

  it('reports a card without a title', () => {
    const document = parseHtml('<main><article><a href="/papers/2609.10001"></a></article></main>');
    const { cards, expected, problems } = scrape(document, daily, now);
    expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
  });

  it('ignores data of the previous page', () => {
    const props = JSON.stringify({
      dateString: '2026-01-01',
      dailyPapers: [{ paper: { id: '2601.00001', title: 'Before' } }],
    });
    const document = parseHtml(
      `<main><div data-target="DailyPapers" data-props='${props}'>${card}</div></main>`,
    );
    const page = scrape(document, new URL('https://huggingface.co/papers'), now);
    expect(page.listing).toEqual({ list: 'daily' });
    expect(page.cards[0]?.draft.submitted).toBeUndefined();
  });

  it('keeps the exact count if the card shows it rounded, and the shown one if it differs', () => {
    const shown = (text: string) =>
      card.replace('<h3>', `<a href="/login?next=x"><div>${text}</div></a><h3>`);
    const upvotes = (text: string) => {
      const props = JSON.stringify({
        dailyPapers: [{ paper: { id: '2609.10001', title: 'A', upvotes: 1532 } }],
      });
      const document = parseHtml(
        `<div data-target="DailyPapers" data-props='${props}'>${shown(text)}</div>`,
      );
      return scrape(document, daily, now).cards[0]?.draft.counts?.upvotes;
    };
    expect(['1.5k', '1.53k', '1.7k', '1540', '-', 'Upvote'].map(upvotes)).toEqual([
      1532, 1532, 1700, 1540, 0, 1532,
    ]);
  });
});

describe('a page of one paper', () => {
  const url = new URL('https://huggingface.co/papers/2509.30303');

  it.each([
    ['shows nothing', '<main></main>'],
    ['was not found', '<main><h1>404</h1><p>Sorry, we can’t find the page.</p></main>'],
    [
      'still shows another',
      '<main><h1>Other</h1><a href="https://arxiv.org/abs/2501.00001">View</a></main>',
    ],
  ])('that %s gives no draft and says so', (_, html) => {
    const { cards, expected, problems } = scrape(parseHtml(html), url, now);
    expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
  });

  it('dates the submission of an old paper in the current year', () => {
    const document = parseHtml(
      '<main><h1>Old</h1><div>Published on Jun 12, 2017</div><div><span>Submitted by</span> <a href="/x">X</a> <span>on Oct 1</span></div><span class="author">A B</span></main>',
    );
    const { cards } = scrape(document, new URL('https://huggingface.co/papers/1706.03762'), now);
    expect(cards[0]?.draft).toMatchObject({
      published: '2017-06-12',
      submitted: '2026-10-01',
      submitter: 'X',
    });
  });
});
