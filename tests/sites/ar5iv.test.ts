import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { siteFor } from '../../lib/sites';
import { ar5iv } from '../../lib/sites/ar5iv';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const scrape = (html: string, address: string) =>
  readAll(ar5iv.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(ar5iv, 'paper', 'https://ar5iv.labs.arxiv.org/html/2105.00111', now);
testSite(ar5iv, 'untitled', 'https://ar5iv.org/html/hep-th/9901001', now);

testPages(ar5iv, {
  hosts: ['ar5iv.labs.arxiv.org', 'ar5iv.org', 'www.ar5iv.org'],
  papers: {
    '/html/1512.03385': 'arxiv:1512.03385',
    '//abs//1512.03385v2': 'arxiv:1512.03385',
    '/1512.03385': 'arxiv:1512.03385',
    '/papers/1512.03385': 'arxiv:1512.03385',
    '/pdf/hep-th/9901001': 'arxiv:hep-th/9901001',
  },
  none: ['/', '/html/', '/html/moss', '/moss/1512.03385', '/moss/html/1512.03385'],
});

describe('page', () => {
  it.each([
    ['https://ar5iv.labs.arxiv.org/html/1512.03385', 'arxiv:1512.03385'],
    ['http://ar5iv.labs.arxiv.org/html/1512.03385v2/?x#S1', 'arxiv:1512.03385'],
    ['https://ar5iv.org/abs/hep-th/9901001', 'arxiv:hep-th/9901001'],
    ['https://www.ar5iv.org/pdf/1512.03385.pdf', 'arxiv:1512.03385'],
    ['https://ar5iv.org/1512.03385', 'arxiv:1512.03385'],
  ])('%s is a paper', (address, id) => {
    expect(ar5iv.page(new URL(address))).toEqual({ kind: 'paper', id });
    expect(siteFor(new URL(address))).toBe(ar5iv);
  });

  it.each([
    'https://ar5iv.labs.arxiv.org/',
    'https://ar5iv.labs.arxiv.org/feeling_lucky',
    'https://ar5iv.labs.arxiv.org/html/2513.00001',
    'https://arxiv.org/html/1512.03385',
    'https://example.org/html/1512.03385',
  ])('%s is none', (address) => {
    expect(ar5iv.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<h1>Elsewhere</h1>', address)).toMatchObject({ cards: [], expected: 0 });
  });
});

it('reports a page without a title', () => {
  const page = scrape(
    '<article class="ltx_document"></article>',
    'https://ar5iv.org/html/1512.03385',
  );
  expect([page.cards.length, page.expected, page.problems.length]).toEqual([0, 1, 1]);
});
