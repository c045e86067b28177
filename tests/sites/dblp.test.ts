import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { siteFor } from '../../lib/sites';
import { dblp } from '../../lib/sites/dblp';
import { bibtexDraft } from '../../lib/sites/dblp/record';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const scrape = (html: string, address: string) =>
  readAll(dblp.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(dblp, 'person', 'https://dblp.org/pid/56/9530.html', now);
testSite(dblp, 'contents', 'https://dblp.uni-trier.de/db/conf/birds/birds2017.html', now);
testSite(dblp, 'record', 'https://dblp.org/rec/journals/corr/abs-2405-07777.html', now);
testSite(dblp, 'bibtex', 'https://dblp.org/rec/journals/jil/RaskS24.html?view=bibtex', now);

testPages(dblp, {
  hosts: [
    'dblp.org',
    'www.dblp.org',
    'dblp.uni-trier.de',
    'dblp1.uni-trier.de',
    'dblp2.uni-trier.de',
    'dblp.dagstuhl.de',
  ],
  papers: {
    '/rec/html/conf/birds/X17': 'dblp:conf/birds/X17',
    '/rec/xml/conf/birds/X17': 'dblp:conf/birds/X17',
    '/rec/bib/conf/birds/X17': 'dblp:conf/birds/X17',
    '/rec/bib0/conf/birds/X17': 'dblp:conf/birds/X17',
    '/rec/bib1/conf/birds/X17': 'dblp:conf/birds/X17',
    '/rec/bib2/conf/birds/X17': 'dblp:conf/birds/X17',
    '/rec/bibtex/conf/birds/X17': 'dblp:conf/birds/X17',
    '/rec/rdf/conf/birds/X17': 'dblp:conf/birds/X17',
    '/rec/ris/conf/birds/X17': 'dblp:conf/birds/X17',
    '/rec/nt/conf/birds/X17': 'dblp:conf/birds/X17',
    '/rec/ttl/conf/birds/X17': 'dblp:conf/birds/X17',
    '/rec/conf/birds/X17.html': 'dblp:conf/birds/X17',
    '/rec/conf/birds/X17.xml': 'dblp:conf/birds/X17',
    '/rec/conf/birds/X17.bib': 'dblp:conf/birds/X17',
    '/rec/conf/birds/X17.rdf': 'dblp:conf/birds/X17',
    '/rec/conf/birds/X17.ris': 'dblp:conf/birds/X17',
    '/rec/conf/birds/X17.nt': 'dblp:conf/birds/X17',
    '/rec/conf/birds/X17.ttl': 'dblp:conf/birds/X17',
    '/rec/conf/birds/X17.json': 'dblp:conf/birds/X17',
    '/rec/conf/birds/X17.enw': 'dblp:conf/birds/X17',
    '//rec//conf/birds/2017-1/': 'dblp:conf/birds/2017-1',
    '/rec/journals/a/b/c/D17': 'dblp:journals/a/b/c/D17',
    '/rec/journals/corr/abs-1706-03762.html': 'arxiv:1706.03762',
    '/rec/journals/corr/cs-LG-0001001': 'arxiv:cs/0001001',
    '/rec/journals/corr/hep-th-0001001': 'arxiv:hep-th/0001001',
    '/rec/journals/corr/RaskS15': 'dblp:journals/corr/RaskS15',
  },
  listings: {
    '/search': { list: 'search' },
    '/search?q=wet%20%20moss': { list: 'search', query: 'wet moss' },
    '/search/publ?query=moss': { list: 'search', query: 'moss' },
    '/search/publ/inc?q=moss': { list: 'search', query: 'moss' },
    '/pid/56/953.html': { list: 'author', period: '56/953' },
    '/pid/56/953': { list: 'author', period: '56/953' },
    '/pers/hd/r/Rask:Elin': { list: 'author', period: 'r/Rask:Elin' },
    '/pers/hb/r/Rask:Elin.html': { list: 'author', period: 'r/Rask:Elin' },
    '/db/conf/wet/moss.html': { list: 'contents', period: 'conf/wet/moss' },
    '/db/journals/wet/moss.html': { list: 'contents', period: 'journals/wet/moss' },
    '/db/series/wet/moss.html': { list: 'contents', period: 'series/wet/moss' },
    '/db/books/wet/moss.html': { list: 'contents', period: 'books/wet/moss' },
    '/db/reference/wet/moss.html': { list: 'contents', period: 'reference/wet/moss' },
    '/db/conf/nips/': { list: 'contents', period: 'conf/nips' },
  },
  none: [
    '/',
    '/search/author',
    '/moss/search',
    '/search/moss/publ',
    '/moss/pid/56/953',
    '/pid/',
    '/pers/moss/Rask',
    '/pers/1d/r/Rask:Elin',
    '/db/conf',
    '/db/moss/x',
    '/moss/db/conf/nips',
    '/rec/conf/birds',
    '/rec/1conf/birds/X17',
    '/rec/a/b/c/d/e/f',
    '/rec/conf/birds/X 17',
    '/rec/conf/birds/XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
    '/moss/rec/conf/birds/X17',
  ],
});

describe('page', () => {
  it.each([
    ['https://dblp.org/search?q=heron%20pond', { list: 'search', query: 'heron pond' }],
    ['https://dblp.org/search/publ?q=heron', { list: 'search', query: 'heron' }],
    ['https://dblp.org/pid/56/953.html', { list: 'author', period: '56/953' }],
    ['https://dblp.uni-trier.de/pers/hd/r/Rask:Elin', { list: 'author', period: 'r/Rask:Elin' }],
    [
      'http://dblp1.uni-trier.de/db/journals/tods/tods25.html#x',
      { list: 'contents', period: 'journals/tods/tods25' },
    ],
    ['https://dblp.dagstuhl.de/db/conf/nips/', { list: 'contents', period: 'conf/nips' }],
  ])('%s is a listing', (address, listing) => {
    const url = new URL(address);
    expect(dblp.page(url)).toEqual({ kind: 'listing', listing });
    expect(siteFor(url)).toBe(dblp);
  });

  it.each([
    ['https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17', 'dblp:conf/nips/VaswaniSPUJGKP17'],
    [
      'https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17.html?view=bibtex#x',
      'dblp:conf/nips/VaswaniSPUJGKP17',
    ],
    ['https://dblp.uni-trier.de/rec/html/journals/cssc/XuY12', 'dblp:journals/cssc/XuY12'],
    ['http://www.dblp.org/rec/bib1/journals/cssc/XuY12.bib', 'dblp:journals/cssc/XuY12'],
    ['https://dblp.org/rec/journals/cssc/XuY12.xml', 'dblp:journals/cssc/XuY12'],
    ['https://dblp.org/rec/journals/corr/abs-1706-03762.html', 'arxiv:1706.03762'],
    ['https://dblp.org/rec/journals/corr/abs-cs-0301001.html', 'arxiv:cs/0301001'],
    ['https://dblp.org/rec/journals/corr/cs-LG-0001001.html', 'arxiv:cs/0001001'],
    ['https://dblp.org/rec/journals/corr/RaskS15.html', 'dblp:journals/corr/RaskS15'],
    ['https://dblp.org/rec/conf/birds/2017-1.html', 'dblp:conf/birds/2017-1'],
  ])('%s is a paper', (address, id) => {
    expect(dblp.page(new URL(address))).toEqual({ kind: 'paper', id });
  });

  it.each([
    'https://dblp.org/',
    'https://dblp.org/db/',
    'https://dblp.org/faq/',
    'https://dblp.org/rec/',
    'https://dblp.org/rec/conf/a%20b/c',
    'https://www.uni-trier.de/rec/conf/nips/VaswaniSPUJGKP17',
    'https://example.org/rec/conf/nips/VaswaniSPUJGKP17',
  ])('%s is neither', (address) => {
    expect(dblp.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<h1>Elsewhere</h1>', address)).toMatchObject({ cards: [], expected: 0 });
  });
});

describe('listings', () => {
  it('may be empty', () => {
    const page = scrape('<h1>Search</h1><p>no matches</p>', 'https://dblp.org/search?q=zzz');
    expect(page).toMatchObject({ cards: [], expected: 0, problems: [] });
  });

  it('without entries are counted by their links', () => {
    const html = '<p><a href="/rec/conf/birds/OxE17.html">Legs</a></p>';
    const page = scrape(html, 'https://dblp.org/db/conf/birds/birds2017.html');
    expect(page).toMatchObject({ cards: [], expected: 1 });
  });
});

describe('records', () => {
  const entry = (kind: string) =>
    `<h1>A Title.</h1><ul><li class="entry ${kind}" id="conf/birds/X17"><cite><span class="title">A Title.</span></cite></li></ul>`;
  const address = 'https://dblp.org/rec/conf/birds/X17.html';

  it('of papers are read, those of proceedings are not', () => {
    expect(scrape(entry('inproceedings'), address).cards).toHaveLength(1);
    expect(scrape(entry('editor'), address)).toMatchObject({ cards: [], expected: 0 });
  });

  it('in other formats are not read', () => {
    const page = scrape('<pre>@article{x}</pre>', 'https://dblp.org/rec/conf/birds/X17.bib');
    expect(page).toMatchObject({ cards: [], expected: 0, problems: [] });
  });

  it.each([
    ['{On Moss},', 'On Moss'],
    ['"On Moss",', 'On Moss'],
    ['{Is it {Moss}},', 'Is it {Moss}'],
    ['Is it {Moss},', 'Is it {Moss}'],
  ])('as BibTeX have values in braces or quotation marks: %s', (value, title) => {
    const draft = bibtexDraft(`  title = ${value}\n`, 'conf/birds/X17', new URL(address));
    expect(draft.title).toBe(title);
  });

  it('as BibTeX have no title where only the heading of the page is left', () => {
    const { cards, problems } = scrape('<h1>BibTeX record</h1><pre></pre>', address);
    expect([cards.length, problems.length]).toEqual([0, 1]);
    const [card] = scrape('<h1>On BibTeX.</h1>', address).cards;
    expect(card?.draft.title).toBe('On BibTeX');
  });

  it('as BibTeX have names with spaces that do not break', () => {
    const draft = bibtexDraft('  author = {Ada~B. Moss and Bo {\\O}x},\n', 'x', new URL(address));
    expect(draft.authors).toEqual([{ name: 'Ada B. Moss' }, { name: 'Bo Øx' }]);
  });

  it('as BibTeX are read with any content', () => {
    const line = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.constantFrom('title', 'author', 'year', 'doi', 'url'), fc.string())
        .map(([name, value]) => `  ${name} = {${value}},`),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const draft = bibtexDraft(lines.join('\n'), 'conf/birds/X17', new URL(address));
        expect(draft.ids[0]).toBe('dblp:conf/birds/X17');
        expect(typeof draft.title).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
