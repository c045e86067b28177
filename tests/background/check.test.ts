import { describe, expect, it } from 'vitest';
import { checkOwnPage, checkSender, limitCapture } from '../../lib/background/check';
import { limitIds } from '../../lib/background/limits';
import { MessageError } from '../../lib/messages';
import { knownSites } from '../../lib/sites/known';
import { MAX_CARDS } from '../../lib/sites/site';

const URL_READ = 'https://huggingface.co/papers';

const huggingface = knownSites.find(({ id }) => id === 'huggingface');

describe('a sender', () => {
  it('is a page of a site', () => {
    expect(checkSender({ url: URL_READ, frameId: 0 })).toBe(huggingface);
  });

  it.each([
    ['https://huggingface.co.example.org/papers'],
    ['https://huggingface.co@example.org/papers'],
    ['https://example.org/?https://huggingface.co/papers'],
  ])('%s is a page of no site, and speaks for none', (url) => {
    const site = checkSender({ url, frameId: 0 });
    expect(site).toBeUndefined();
    const capture = { listing: { list: 'paper' }, drafts: [] };
    expect(() => limitCapture({ ...capture, site: 'huggingface' }, site)).toThrow(MessageError);
    expect(limitCapture({ ...capture, site: 'web' }, site).site).toBe('web');
  });

  it.each([
    [undefined],
    ['not an address'],
    ['file:///home/me/huggingface.co/papers'],
    ['chrome-extension://abcdefghijklmnopabcdefghijklmnop/popup.html'],
  ])('%s is refused', (url) => {
    expect(() => checkSender({ url, frameId: 0 })).toThrow(MessageError);
  });

  it('may be a page without TLS, or have no frame', () => {
    expect(checkSender({ url: 'http://any.example/' })).toBeUndefined();
    expect(checkSender({ url: URL_READ })).toBe(huggingface);
  });

  it('of our own pages begins with their origin', () => {
    const base = 'chrome-extension://abc/';
    expect(checkOwnPage({ url: `${base}popup.html` }, base)).toBeUndefined();
    for (const url of [undefined, `https://any.example/?${base}`, 'chrome-extension://abcd/'])
      expect(() => checkOwnPage({ url }, base)).toThrow(/refused_sender/);
  });

  it('in a frame is refused', () => {
    expect(() => checkSender({ url: URL_READ, frameId: 3 })).toThrow(/frame/);
  });
});

describe('a capture', () => {
  const listing = { list: 'daily', period: '2026-11-21' };
  const taken = (data: unknown) => limitCapture(data, huggingface);

  it('keeps what it must and nothing else', () => {
    const data = { site: 'huggingface', listing: { ...listing, more: 1 }, drafts: [], extra: 2 };
    expect(taken(data)).toEqual({ site: 'huggingface', listing, drafts: [] });
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['text', 'capture'],
    ['another site', { site: 'arxiv', listing, drafts: [] }],
    ['no drafts', { site: 'huggingface', listing }],
    ['drafts that are no list', { site: 'huggingface', listing, drafts: { length: 3 } }],
    ['no listing', { site: 'huggingface', drafts: [] }],
    ['a listing without a name', { site: 'huggingface', listing: {}, drafts: [] }],
    [
      'an endless listing name',
      { site: 'huggingface', listing: { list: 'x'.repeat(301) }, drafts: [] },
    ],
  ])('of %s is refused', (_, data) => {
    expect(() => taken(data)).toThrow(MessageError);
  });

  it.each([
    ['another site', { site: 'arxiv' }, /refused_site.*Hugging Face/],
    ['no drafts', { drafts: undefined }, /refused_drafts/],
    ['no listing', { listing: 'daily' }, /refused_listing/],
    ['a blank listing', { listing: { list: '' } }, /refused_listing/],
  ])('of %s is refused for that', (_, more, message) => {
    expect(() => taken({ site: 'huggingface', listing, drafts: [], ...more })).toThrow(message);
  });

  it('of 100,000 papers is refused, of the most that a page is read for taken', () => {
    const drafts = (count: number) => ({
      site: 'huggingface',
      listing,
      drafts: Array(count).fill({}),
    });
    expect(() => taken(drafts(100_000))).toThrow(/refused_many/);
    expect(taken(drafts(MAX_CARDS)).drafts).toHaveLength(MAX_CARDS);
  });

  it('passes the page’s health on in whole numbers, or is refused', () => {
    const health = { expected: 3, read: 2, withoutAuthors: 0, withoutDate: 1 };
    const data = { site: 'huggingface', listing, drafts: [] };
    expect(taken({ ...data, health: { ...health, more: 1 } }).health).toEqual(health);
    const bound = { ...health, read: 1_000_000 };
    expect(taken({ ...data, health: bound }).health?.read).toBe(1_000_000);
    expect(() => taken({ ...data, health: 'good' })).toThrow(/refused_health/);
    for (const read of [-1, 0.5, 1_000_001, 1e9, '2', undefined]) {
      expect(() => taken({ ...data, health: { ...health, read } })).toThrow(MessageError);
    }
  });

  it('leaves out an endless query', () => {
    const endless = {
      site: 'huggingface',
      listing: { ...listing, query: 'x'.repeat(301) },
      drafts: [],
    };
    expect(taken(endless).listing).toEqual(listing);
    const longest = { list: 'x'.repeat(300), query: 'y'.repeat(300) };
    expect(taken({ ...endless, listing: { ...longest, period: 7 } }).listing).toEqual(longest);
  });
});

describe('identifiers', () => {
  it('pass in their canonical form, others are left out', () => {
    const ids = ['arxiv:2611.00001', '2611.00002', 7, null, 'arxiv:2611.00001v2'];
    expect(limitIds(ids)).toEqual(['arxiv:2611.00001']);
  });

  it('must be a list of bearable length', () => {
    expect(() => limitIds('arxiv:2611.00001')).toThrow(MessageError);
    expect(limitIds(Array(MAX_CARDS).fill('arxiv:2611.00001'))).toHaveLength(MAX_CARDS);
    expect(() => limitIds(Array(MAX_CARDS + 1).fill('arxiv:2611.00001'))).toThrow(MessageError);
  });
});
