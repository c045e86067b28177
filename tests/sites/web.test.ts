import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { isCanonicalId } from '../../lib/paper/canonical';
import { siteFor } from '../../lib/sites/index';
import { web } from '../../lib/sites/web';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const scrape = (html: string, address = 'https://any.example/page') =>
  readAll(web.scrape(parseHtml(html), new URL(address), new Date(now)));
const ids = (html: string, address?: string) =>
  scrape(html, address).cards.map(({ draft }) => draft.ids[0]);

testSite(web, 'ojs', 'https://journals.shore.example/index.php/jss/article/view/4711', now);
testSite(web, 'eprints', 'https://repository.hollow.example/2210/?utm_source=mail#abstract', now);
testSite(web, 'bepress', 'https://commons.fell.example/asi/vol3/iss1/4/', now);
testSite(web, 'json-ld', 'https://openmoss.example/articles/42', now);
testSite(web, 'proceedings', 'https://archive.sps.example/sps_2021/zhao21_sps.html', now);
testSite(
  web,
  'dspace',
  'https://dspace.example.edu/handle/1721.9/1184;jsessionid=AB12?show=full',
  now,
);
testSite(web, 'coins-list', 'https://fog.example/publikationen', now);
testSite(web, 'json-ld-list', 'https://openmoss.example/issues/7', now);
testSite(web, 'headings-list', 'https://quiet.example/reading', now);
testSite(web, 'blog', 'https://sam.example/three', now);

describe('page', () => {
  it.each([
    ['https://any.example/doi/full/10.1234/Ab.5', 'doi:10.1234/ab.5'],
    [
      'https://any.example/article?id=10.1371/journal.pone.0000001',
      'doi:10.1371/journal.pone.0000001',
    ],
    ['https://any.example/x?doi=https%3A%2F%2Fdoi.org%2F10.1234%2Fx', 'doi:10.1234/x'],
    ['https://doi.org/10.1234/x', 'doi:10.1234/x'],
    ['http://xxx.lanl.gov/abs/hep-th/9901001v3', 'arxiv:hep-th/9901001'],
    ['https://any.example/about', null],
    ['https://any.example/?q=10.5+cm', null],
    ['https://any.example/%E0%A4%A', null],
  ])('%s', (address, id) => {
    expect(web.page(new URL(address))).toEqual({ kind: 'paper', id });
  });

  it.each(['file:///home/paper.html', 'about:blank', 'chrome://newtab/', 'data:text/html,10.1/x'])(
    'is none of %s',
    (address) => expect(web.page(new URL(address))).toEqual({ kind: 'other' }),
  );

  it('runs on no page by itself', () => {
    expect(web.matches).toEqual([]);
    expect(siteFor(new URL('https://any.example/'))).toBeUndefined();
  });
});

it('takes the title that a page shows if its tags have only an identifier', () => {
  const html =
    '<meta name="citation_doi" content="10.1234/x"><meta property="og:title" content="On Moss"><h1>On Moss</h1>';
  expect(scrape(html).cards[0]?.draft).toMatchObject({ ids: ['doi:10.1234/x'], title: 'On Moss' });
});

describe('a page about no paper', () => {
  const none = { kind: 'unnamed_paper' };

  it.each([
    ['an empty page', ''],
    ['a shared story', '<meta property="og:title" content="Ten papers"><h1>Ten papers</h1>'],
    [
      'an office that describes its pages in Dublin Core',
      '<meta name="DC.title" content="Parking permits"><meta name="DC.creator" content="City Office"><meta name="DC.date" content="2020-01-02"><h1>Parking permits</h1>',
    ],
    [
      'news in Dublin Core',
      '<meta name="DC.title" content="It rained"><meta name="DC.creator" content="A. Reporter"><meta name="DC.type" content="News article"><h1>It rained</h1>',
    ],
    [
      'a data set',
      '<meta name="citation_title" content="Rain gauges of 1901"><meta name="citation_author" content="Wet, A."><meta name="DC.type" content="Dataset"><meta name="citation_doi" content="10.1234/rain"><h1>Rain gauges of 1901</h1>',
    ],
    [
      'an article of a newspaper',
      '<script type="application/ld+json">{"@type":"Article","headline":"It rained again and again"}</script><h1>It rained again and again</h1>',
    ],
    [
      'another paper that is recommended',
      '<title>Shop</title><h1>Shop</h1><script type="application/ld+json">{"@type":"ScholarlyArticle","headline":"A paper on shops","identifier":"https://doi.org/10.1234/x"}</script>',
    ],
  ])('%s', (_, html) => {
    expect(scrape(html)).toEqual({
      cards: [],
      expected: 0,
      listing: { list: 'paper' },
      problems: [none],
    });
  });

  it('has references that are papers if they have COinS', () => {
    const item = (n: number) =>
      `<li><cite>Paper ${n}<span class="Z3988" title="rft.genre=article&rft.atitle=Paper+number+${n}&rft_id=info:doi/10.1234/${n}"></span></cite></li>`;
    const { cards } = scrape(`<h1>Moss</h1><ol>${[1, 2, 3].map(item).join('')}</ol>`);
    expect(cards.map(({ draft }) => draft.ids[0])).toEqual([
      'doi:10.1234/1',
      'doi:10.1234/2',
      'doi:10.1234/3',
    ]);
  });
});

describe('a list under headings', () => {
  const list = (heading: (n: number) => string, body = (n: number) => `Paper ${n}`) =>
    ids(
      [1, 2, 3]
        .map(
          (n) =>
            `<div><h3>${heading(n)}</h3><p>${body(n)} <a href="https://arxiv.org/abs/2401.0000${n}">paper</a></p></div>`,
        )
        .join(''),
    );

  it('has a title in each', () => {
    expect(list((n) => `Moss in winter, part ${n}`)).toHaveLength(3);
    expect(list((n) => `The great flood of ${n + 1900}`)).toHaveLength(3);
  });

  it.each([
    ['years', (n: number) => `202${n}`],
    ['conferences', (n: number) => `NeurIPS 202${n}`],
    ['workshops', (n: number) => `ICML Workshop 202${n}`],
    ['identifiers', (n: number) => `[${n}] arXiv:2401.0000${n} [pdf, other]`],
    ['DOIs', (n: number) => `doi: 10.1234/${n}`],
    ['addresses', (n: number) => `https://arxiv.org/abs/2401.0000${n}`],
  ])('has none under %s', (_, heading) => expect(list(heading)).toEqual([]));
});

describe('a page about one paper', () => {
  it('is read from Dublin Core alone', () => {
    const html =
      '<meta name="DC.Title" content="Moss in the rain"><meta name="DC.Creator.PersonalName" content="Ada Fern"><meta name="DC.Type" content="Text.Serial.Journal"><h1>Moss in the rain</h1>';
    expect(scrape(html).cards[0]?.draft).toMatchObject({
      ids: ['url:https://any.example/page'],
      authors: [{ name: 'Ada Fern' }],
    });
  });

  it('is identified by the publisher’s DOI that a repository links to', () => {
    const html =
      '<meta name="eprints.title" content="Moss"><meta name="eprints.creators_name" content="Fern, Ada"><meta name="eprints.official_url" content="https://doi.org/10.1234/moss"><h1>Moss</h1>';
    expect(ids(html)).toEqual(['doi:10.1234/moss']);
  });

  it('without a description is identified by its address and Open Graph title', () => {
    const html = '<meta property="og:title" content="A paper on moss"><h1>A paper on moss</h1>';
    expect(ids(html, 'https://any.example/doi/10.1234/moss')).toEqual(['doi:10.1234/moss']);
    expect(ids(html, 'https://any.example/doi/toc/10.1234/moss')).toEqual([]);
    expect(ids(html)).toEqual([]);
  });

  it('prefers a stated identifier to one found in its address', () => {
    const html =
      '<meta name="citation_title" content="Moss"><meta name="citation_doi" content="10.1234/moss"><h1>Moss</h1>';
    expect(ids(html, 'https://any.example/10.1234/moss/figures')).toEqual(['doi:10.1234/moss']);
  });

  it('is marked at its heading, not at the journal', () => {
    const html =
      '<meta name="citation_title" content="On Moss &amp; Fern"><meta name="citation_author" content="A B"><h1>Journal</h1><div class="title">On moss &amp; fern</div><h1>On Moss &amp; Fern</h1>';
    const [card] = scrape(html).cards;
    expect(card?.element.outerHTML).toBe('<h1>On Moss &amp; Fern</h1>');
  });

  it('reads a COinS of the page without an identifier, by its address', () => {
    const html =
      '<title>Moss and memory | Journal</title><h1>Moss and memory</h1><span class="Z3988" title="rft.genre=article&rft.atitle=Moss+and+memory&rft.aulast=Fern&rft.aufirst=Ada"></span>';
    expect(scrape(html, 'https://any.example/a?id=7&fbclid=x#top').cards[0]?.draft).toMatchObject({
      ids: ['url:https://any.example/a?id=7'],
      title: 'Moss and memory',
      authors: [{ name: 'Fern, Ada' }],
      authorsComplete: false,
      links: { page: 'https://any.example/a?id=7' },
    });
  });
});

it('never throws, and never returns a paper without a canonical identifier', () => {
  const part = fc.constantFrom(
    '<meta name="citation_title" content="',
    '<meta name="citation_doi" content="10.1234/',
    '<script type="application/ld+json">',
    '{"@type":"ScholarlyArticle","headline":"',
    '<span class="Z3988" title="rft.atitle=',
    '<h1>',
    '<h2>',
    '<a href="https://arxiv.org/abs/2401.00011">paper',
    '<a href="https://doi.org/10.1234/%E0%A4%A">doi',
    '<a href="https://openaccess.thecvf.com/x/html/%E0_paper.html">link',
    '</h2></div><div>',
    '">',
    '"}</script>',
  );
  const page = fc.array(fc.oneof(part, fc.string()), { maxLength: 30 });
  const address = fc.webUrl({ withFragments: true, withQueryParameters: true });
  fc.assert(
    fc.property(page, address, (parts, url) => {
      for (const { draft } of scrape(parts.join(''), url).cards)
        expect(draft.ids.filter((id) => !isCanonicalId(id))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
