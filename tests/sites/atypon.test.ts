import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { atypon } from '../../lib/sites/atypon';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

testSite(atypon, 'issue', 'https://onlinelibrary.wiley.com/toc/10970001/2024/12/3', '2026-11-21');
testSite(
  atypon,
  'list-without-headings',
  'https://www.tandfonline.com/toc/wall20/3/1',
  '2026-11-21',
);
testSite(atypon, 'paper', 'https://www.science.org/doi/10.1126/moss.abc1234', '2026-11-21');

testPages(atypon, {
  hosts: [
    'www.science.org',
    'www.pnas.org',
    'journals.asm.org',
    'pubs.acs.org',
    'www.tandfonline.com',
    'journals.sagepub.com',
    'www.annualreviews.org',
    'epubs.siam.org',
    'royalsocietypublishing.org',
    'ascelibrary.org',
    'pubsonline.informs.org',
    'www.worldscientific.com',
    'www.liebertpub.com',
    'www.journals.uchicago.edu',
    'www.ahajournals.org',
    'journals.physiology.org',
    'arc.aiaa.org',
    'www.atsjournals.org',
    'ascopubs.org',
    'onlinelibrary.wiley.com',
  ],
  papers: {
    '/doi/10.1234/moss.1': 'doi:10.1234/moss.1',
    '/doi/abs/10.1234/moss.1': 'doi:10.1234/moss.1',
    '/content/journals/10.1234/moss.1': 'doi:10.1234/moss.1',
    '/abs/10.1234/moss.1': 'doi:10.1234/moss.1',
    '/full/10.1234/moss.1': 'doi:10.1234/moss.1',
    '/pdf/10.1234/moss.1': 'doi:10.1234/moss.1',
    '/doi/10.1234%2Fmoss.1': 'doi:10.1234/moss.1',
  },
  listings: {
    '/toc/wet/moss/': { list: 'toc', period: 'wet/moss' },
    '/topic/wet/moss/': { list: 'topic', period: 'wet/moss' },
    '/keyword/wet/moss/': { list: 'keyword', period: 'wet/moss' },
    '/subject/wet/moss/': { list: 'subject', period: 'wet/moss' },
    '/profile/wet/moss/': { list: 'profile', period: 'wet/moss' },
    '/author/wet/moss/': { list: 'author', period: 'wet/moss' },
    '/journal/wet/moss/': { list: 'journal', period: 'wet/moss' },
    '/doi/proceedings/10.1234/5': { list: 'proceedings', period: '10.1234/5' },
    '/doi/toc/10.1234/5': { list: 'toc', period: '10.1234/5' },
    '/action/doSearch': { list: 'search' },
    '/action/showMostReadArticles/': { list: 'search' },
    '/action/doSearch?AllField=&field1=Abstract&text1=wet&field12=Keyword&text12=moss&pageSize=20':
      { list: 'search', query: 'wet moss' },
    '/action/doSearch?SearchText=a%20Title&Contrib=Fern&title=Abstract%20moss': {
      list: 'search',
      query: 'a Title Fern Abstract moss',
    },
    '/action/doSearch?MyAllField=wet&AllFields=moss&context1=x&text=y': { list: 'search' },
  },
  none: [
    '/',
    '/toc',
    '/tocs/wet/moss',
    '/moss/toc/wet',
    '/moss/action/doSearch',
    '/action/doSearch/moss',
    '/action/showArticles',
    '/doi/book-series/10.1234/5',
    '/doi/moss',
    '/doi/10.123/moss',
    '/moss/doi/10.1234/moss.1',
    '/moss/full/10.1234/moss.1',
  ],
});

describe('page', () => {
  it.each([
    ['https://www.science.org/doi/10.1126/science.aac4716', 'doi:10.1126/science.aac4716'],
    ['http://pubs.acs.org/doi/abs/10.1021/acs.est.4c00001', 'doi:10.1021/acs.est.4c00001'],
    ['https://acsess.onlinelibrary.wiley.com/doi/full/10.1002/agj2.1', 'doi:10.1002/agj2.1'],
    ['https://onlinelibrary.wiley.com/doi/epdf/10.1002/adma.1', 'doi:10.1002/adma.1'],
    ['https://www.pnas.org/doi/10.1073%2Fpnas.1', 'doi:10.1073/pnas.1'],
    [
      'https://www.annualreviews.org/content/journals/10.1146/annurev-moss-1',
      'doi:10.1146/annurev-moss-1',
    ],
    ['https://epubs.siam.org/doi/pdf/10.1137/20M1?download=true', 'doi:10.1137/20m1'],
  ])('%s is a paper', (url, id) => {
    expect(atypon.page(new URL(url))).toEqual({ kind: 'paper', id });
  });

  it.each([
    ['https://www.science.org/toc/science/383/6680', { list: 'toc', period: 'science/383/6680' }],
    [
      'https://journals.sagepub.com/action/doSearch?AllField=moss+stone',
      { list: 'search', query: 'moss stone' },
    ],
    [
      'https://www.science.org/journal/science/research',
      { list: 'journal', period: 'science/research' },
    ],
  ])('%s is a listing', (url, listing) => {
    expect(atypon.page(new URL(url))).toEqual({ kind: 'listing', listing });
  });

  it.each([
    'https://www.science.org/',
    'https://www.science.org/content/article/news-of-moss',
    'https://www.science.org.example/doi/10.1126/science.aac4716',
    'https://notonlinelibrary.wiley.com/doi/10.1002/adma.1',
  ])('%s is neither', (url) => expect(atypon.page(new URL(url))).toEqual({ kind: 'other' }));
});

it('counts a page without papers as empty', () => {
  const document = parseHtml('<main><p>No results</p></main>');
  const url = new URL('https://pubs.acs.org/action/doSearch?AllField=moss');
  expect(readAll(atypon.scrape(document, url, new Date('2026-11-21')))).toMatchObject({
    cards: [],
    expected: 0,
  });
});
