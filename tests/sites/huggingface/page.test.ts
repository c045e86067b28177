import { describe, expect, it } from 'vitest';
import { huggingface } from '../../../lib/sites/huggingface';
import { linkedId, paperId, periodListing } from '../../../lib/sites/huggingface/page';
import { testPages } from '../test-pages';

testPages(huggingface, {
  hosts: ['huggingface.co', 'hf.co'],
  papers: {
    '/papers/1706.03762': 'arxiv:1706.03762',
    '//papers//1706.03762v2/': 'arxiv:1706.03762',
    '/papers/1706.03762v12.MD': 'arxiv:1706.03762',
    '/fr/papers/1706.03762': 'arxiv:1706.03762',
    '/zh-CN/papers/1706.03762': 'arxiv:1706.03762',
    '/papers/1706.762': 'arxiv:1706.00762',
    '/PAPERS/1706.03762': 'arxiv:1706.03762',
  },
  listings: {
    '/papers': { list: 'daily' },
    '/papers/': { list: 'daily' },
    '/papers?date=2024-08-01': { list: 'daily', period: '2024-08-01' },
    '/papers?date=2024': { list: 'daily' },
    '/papers?q=%20moss%20': { list: 'search', query: 'moss' },
    '/papers/date/2024-08-01': { list: 'daily', period: '2024-08-01' },
    '/papers/date/2024-08-01?q=moss': { list: 'search', period: '2024-08-01', query: 'moss' },
    '/papers/week/2024-W09': { list: 'weekly', period: '2024-W09' },
    '/papers/week/2024-W53': { list: 'weekly', period: '2024-W53' },
    '/papers/week/2024-W54': { list: 'weekly' },
    '/papers/week/2024-W00': { list: 'weekly' },
    '/papers/month/2024-08': { list: 'monthly', period: '2024-08' },
    '/papers/week': { list: 'weekly' },
    '/papers/month': { list: 'monthly' },
    '/papers/date': { list: 'daily' },
    '/papers/trending': { list: 'trending' },
    '/fr/papers/trending': { list: 'trending' },
    '/collections/ann/moss-1': { list: 'collection', period: 'ann/moss-1' },
    '/de/collections/ann/moss-1': { list: 'collection', period: 'ann/moss-1' },
    '/a.nn-1/papers': { list: 'collection', period: 'a.nn-1/papers' },
    '/my-tasks/papers': { list: 'collection', period: 'my-tasks/papers' },
    '/newton/papers': { list: 'collection', period: 'newton/papers' },
  },
  none: [
    '/',
    '/papers/moss',
    '/papers/1706.03762/moss',
    '/papers/706.03762',
    '/papers/1706.03762x',
    '/papers/1706.76',
    '/papers/trending/2024-08',
    '/papers/date/moss',
    '/papers/date/2024',
    '/papers/week/2024-W9',
    '/papers/date/12024-08-01',
    '/papers/date/2024-08-011',
    '/papers/week/2024-08-01/moss',
    '/moss/papers/1706.03762',
    '/papersx',
    '/PAPERS/date',
    '/papers/DATE',
    '/collections/ann',
    '/collections/ann/moss/1',
    '/moss/collections/ann/moss',
    '/moss/ann/papers',
    '/ann!/papers',
    '/ann/papers/moss',
    '/fra/papers/1706.03762',
    '/moss/fr/papers/1706.03762',
    '/api/papers',
    '/blog/papers',
    '/chat/papers',
    '/collections/papers',
    '/datasets/papers',
    '/docs/papers',
    '/join/papers',
    '/learn/papers',
    '/login/papers',
    '/models/papers',
    '/new/papers',
    '/organizations/papers',
    '/posts/papers',
    '/settings/papers',
    '/spaces/papers',
    '/tasks/papers',
    '/Tasks/papers',
  ],
});

const base = new URL('https://huggingface.co/papers/');

it.each([
  ...['/papers/1706.03762', '/papers/1706.03762//?x#y', '/papers/1706.03762v2', '1706.03762'],
  ...['https://hf.co/papers/1706.03762', '//www.huggingface.co/papers/1706.03762#x'],
])('a link to %s leads to a paper', (href) =>
  expect(linkedId(href, base)).toBe('arxiv:1706.03762'),
);

it.each([
  ...[null, '', 'http://[/papers/1706.03762', 'https://moss.example/papers/1706.03762'],
  ...['/papers/', '/moss/papers/1706.03762', '/models?x=/papers/1706.03762', '/papers/1706.037/x'],
])('a link to %s leads to none', (href) => expect(linkedId(href, base)).toBeNull());

it.each([
  ['1706.03762', 'arxiv:1706.03762'],
  ['1706.03762v12', 'arxiv:1706.03762'],
  ['0706.762', 'arxiv:0706.0762'],
  ...['x1706.03762', '1706.03762x', '1706.03762v', '1706.03762vx', '1706.76', '706.03762'].map(
    (text): [string, null] => [text, null],
  ),
  ...[1706.03762, undefined, ['1706.03762']].map((other): [unknown, null] => [other, null]),
])('%s is the identifier %s', (text, id) => expect(paperId(text)).toBe(id));

describe('periodListing', () => {
  it.each([
    ...['2024-W01', '2024-W19', '2024-W53'].map((period) => [period, 'weekly']),
    ['2024-08', 'monthly'],
    ['2024-08-01', 'daily'],
  ])('of %s is %s', (period, list) => expect(periodListing(period)).toEqual({ list, period }));

  it.each([
    ...['2024-W00', '2024-W54', '2024-W1', '12024-W19', '2024-W191', '2024-Wx9', '2024-W1x'],
    ...['2024', '2024-13', '2024-08-32', '', 202408, null, undefined],
  ])('of %s is none', (period) => expect(periodListing(period)).toBeUndefined());
});
