import { expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import type { PageDraft } from '../../../lib/paper/paper';
import { parsePageDraft } from '../../../lib/paper/stated/parse-page-draft';
import { hal } from '../../../lib/sites/hal';
import { dataDraft } from '../../../lib/sites/ieee/data';
import { pubmed } from '../../../lib/sites/pubmed';
import { COINS, coinsDraft } from '../../../lib/sites/reading/coins';
import { jsonLdDrafts } from '../../../lib/sites/reading/json-ld';
import { metaDraft, readMeta } from '../../../lib/sites/reading/meta';
import { readAll } from '../test-site';

/*
 * The parser decodes attributes once, so that `&amp;eacute;` stands for `&eacute;` there; it does
 * not decode scripts.
 */
const kept = (draft: Partial<PageDraft> | null | undefined) =>
  parsePageDraft({ ...draft, title: draft?.title || 'Moss', ids: ['doi:10.1234/moss'] }).draft;
const url = new URL('https://any.example/moss');
const NAMES = [
  { given: 'René', family: 'Müller' },
  { given: 'Ada', family: 'Fern' },
];
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

it.each([
  ['once', 'Ren&amp;eacute; M&amp;uuml;ller'],
  ['twice', 'Ren&amp;amp;eacute; M&amp;amp;uuml;ller'],
  ['as numbers', 'Ren&amp;#233; M&amp;#xfc;ller'],
  ['with tags', '&lt;b&gt;Ren&amp;eacute;&lt;/b&gt; M&amp;uuml;ller'],
])('meta tags whose names are escaped %s too often hold one author each', (_, name) => {
  const single = meta('citation_author', name) + meta('citation_author', 'Ada Fern');
  const listed = meta('citation_authors', `${name}; Ada Fern`);
  for (const html of [single, listed])
    expect(kept(metaDraft(readMeta(parseHtml(html)), url)).authors).toEqual(NAMES);
});

it('meta tags hold titles, venues and abstracts whose entities are decoded', () => {
  const html =
    meta('citation_title', 'Moss &amp;ndash; a caf&amp;eacute; &amp;amp; &amp;alpha;-ferns') +
    meta('citation_journal_title', 'Flora &amp;amp; Fauna') +
    meta('citation_abstract', 'It is 5&amp;nbsp;&amp;deg;C, a &amp;lt; b.');
  expect(kept(metaDraft(readMeta(parseHtml(html)), url))).toMatchObject({
    title: 'Moss – a café & α-ferns',
    venue: 'Flora & Fauna',
    abstract: 'It is 5 °C, a < b.',
  });
});

it('JSON-LD names authors as texts and in parts', () => {
  const paper = {
    '@type': 'ScholarlyArticle',
    headline: 'Caf&eacute;',
    author: [
      { name: 'Ren&amp;eacute; M&uuml;ller' },
      { familyName: 'F&eacute;rn', givenName: 'A' },
    ],
  };
  const html = `<script type="application/ld+json">${JSON.stringify(paper)}</script>`;
  const { title, authors } = kept(jsonLdDrafts(parseHtml(html), url)[0]);
  expect(title).toBe('Café');
  expect(authors).toEqual([
    { given: 'René', family: 'Müller' },
    { given: 'A', family: 'Férn' },
  ]);
});

it('COinS names authors', () => {
  const query = new URLSearchParams([
    ['rft.atitle', 'Caf&eacute;'],
    ['rft.au', 'Ren&eacute; M&uuml;ller'],
    ['rft.au', 'Ada Fern'],
  ]);
  const html = `<span class="Z3988" title="${query.toString().replaceAll('&', '&amp;')}"></span>`;
  const element = parseHtml(html).querySelector(COINS);
  expect(kept(element && coinsDraft(element))).toMatchObject({ title: 'Café', authors: NAMES });
});

it('IEEE names authors in parts', () => {
  const data = {
    articleNumber: '7',
    title: 'Caf&eacute;',
    authors: [{ firstName: 'Ren&#233;', lastName: 'M&uuml;ller' }, { name: 'Ada F&eacute;rn' }],
  };
  const html = `<script>xplGlobal.document.metadata=${JSON.stringify(data)};</script>`;
  expect(kept(dataDraft(parseHtml(html), url, '7'))).toMatchObject({
    title: 'Café',
    authors: [
      { given: 'René', family: 'Müller' },
      { given: 'Ada', family: 'Férn' },
    ],
  });
});

it('HAL lists keywords with semicolons', () => {
  const html = `${meta('citation_title', 'Moss')}${meta('citation_keywords', 'caf&amp;eacute;; moss')}<h1>Moss</h1>`;
  const at = new URL('https://hal.science/hal-00328427v1');
  const { cards } = readAll(hal.scrape(parseHtml(html), at, new Date(0)));
  expect(kept(cards[0]?.draft).keywords).toEqual(['café', 'moss']);
});

it('PubMed lists authors with semicolons', () => {
  const html = `${meta('citation_title', 'Moss')}${meta('citation_authors', 'M&amp;uuml;ller R; Fern A')}<h1>Moss</h1>`;
  const at = new URL('https://pubmed.ncbi.nlm.nih.gov/20981092/');
  const { cards } = readAll(pubmed.scrape(parseHtml(html), at, new Date(0)));
  expect(kept(cards[0]?.draft).authors).toEqual([
    { given: 'R', family: 'Müller' },
    { given: 'A', family: 'Fern' },
  ]);
});
