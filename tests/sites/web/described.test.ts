import { describe, expect, it } from 'vitest';
import { readPage as read } from '../read-page';

const PERSON = 'itemprop="author" itemscope itemtype="https://schema.org/Person"';
const ADA = { given: 'Ada', family: 'Fern' };
const BEN = { given: 'Ben', family: 'Moss' };

describe('microdata', () => {
  it('describes the paper of a page', () => {
    const html = `<title>Moss on cold stones | Press</title>
      <main itemscope itemtype="https://schema.org/WebPage"><article itemprop="mainEntity" itemscope itemtype="http://schema.org/ScholarlyArticle">
      <h1 itemprop="name headline">Moss on cold stones</h1>
      <b ${PERSON}><a itemprop="url" href="/ada"><i itemprop="name">Ada Fern</i></a></b>,
      <b ${PERSON}><i itemprop="givenName">Ben</i> <i itemprop="familyName">Moss</i></b>
      <time itemprop="datePublished" datetime="2024-03-12">12 March</time>
      <div itemprop="isPartOf" itemscope itemtype="http://schema.org/PublicationIssue"><b itemprop="issueNumber">4</b>
        <div itemprop="isPartOf" itemscope itemtype="http://schema.org/Periodical"><b itemprop="name">Moss Letters</b></div></div>
      <meta itemprop="pageStart" content="1"><meta itemprop="pageEnd" content="9">
      <a itemprop="sameAs" href="https://doi.org/10.1234/moss">DOI</a>
      <p itemprop="abstract">Moss grows.</p>
      <ol><li itemprop="citation" itemscope itemtype="http://schema.org/ScholarlyArticle"><b itemprop="name">Lichens</b></li></ol>
      </article></main>`;
    expect(read('https://press.example/7', html)).toMatchObject([
      {
        ids: ['doi:10.1234/moss'],
        title: 'Moss on cold stones',
        authors: [ADA, BEN],
        published: '2024-03-12',
        kind: 'article-journal',
        publication: { 'container-title': 'Moss Letters', issue: '4', page: '1-9' },
        abstract: 'Moss grows.',
      },
    ]);
  });

  it('describes the papers of a list, by their links or titles', () => {
    const item = (html: string) =>
      `<li itemscope itemtype="http://schema.org/ScholarlyArticle">${html}</li>`;
    const html = `<h1>Papers</h1><ul>
      ${item('<h3 itemprop="headline"><a href="/1">Moss on stones</a></h3> <i itemprop="author">Ada Fern, Ben Moss and Carl Rill</i>')}
      ${item('<b itemprop="name">Lichen on walls</b> <i itemprop="author" itemscope itemtype="http://schema.org/Person">Ada Fern</i> <a href="https://doi.org/10.1234/lichen">paper</a>')}
      ${item('<b itemprop="name">Fungi below bark</b> <i itemprop="author">Ada Fern</i> <i itemprop="author">Ben Moss</i> <i itemprop="datePublished">2023</i>')}
      <li itemscope itemtype="http://schema.org/NewsArticle"><b itemprop="name">Moss found</b></li></ul>`;
    expect(read('https://lab.example/papers', html)).toMatchObject([
      {
        ids: ['url:https://lab.example/1'],
        title: 'Moss on stones',
        authors: [ADA, BEN, { given: 'Carl', family: 'Rill' }],
      },
      { ids: ['doi:10.1234/lichen'], authors: [ADA] },
      { ids: ['title:fungibelowbark/fern'], authors: [ADA, BEN], published: '2023' },
    ]);
  });

  it('of news describes no paper', () => {
    const html =
      '<title>Moss found</title><div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Moss found</h1></div>';
    expect(read('https://news.example/7', html)).toEqual([]);
  });
});

describe('RDFa', () => {
  it('describes the paper of a page, whose second list repeats the authors', () => {
    const author = (given: string, family: string, more = '') =>
      `<span property="author" typeof="Person"><b property="givenName">${given}</b> <b property="familyName">${family}</b>${more}</span>`;
    const authors = (more = '') => author('Ada', 'Fern', more) + author('Ben', 'Moss', more);
    const html = `<title>Moss on cold stones | Press</title><article typeof="ScholarlyArticle">
      <h1 property="name">Moss on cold stones</h1><div>${authors()}</div>
      <a href="/toc/7/2"><b property="isPartOf" typeof="PublicationVolume">Volume <i property="volumeNumber">7</i></b>
      <b property="isPartOf" typeof="PublicationIssue">Number <i property="issueNumber">2</i></b></a>
      <b property="isPartOf" typeof="Periodical"><i property="schema:name">Moss Letters</i></b>
      <i property="pagination">1-9</i> <a property="sameAs" href="https://doi.org/10.1234/moss">DOI</a>
      ${authors('<b property="affiliation" typeof="Organization"><i property="name">Garden</i></b>')}</article>`;
    expect(read('https://press.example/7', html)).toMatchObject([
      {
        ids: ['doi:10.1234/moss'],
        title: 'Moss on cold stones',
        authors: [ADA, BEN],
        kind: 'article-journal',
        publication: { 'container-title': 'Moss Letters', volume: '7', issue: '2', page: '1-9' },
      },
    ]);
    const single = `<h1>Moss on stones</h1><p typeof="ScholarlyArticle"><b property="name">Moss on stones</b>${authors()}${author('Ada', 'Fern')}</p>`;
    expect(read('https://press.example/8', single)[0]?.authors).toEqual([ADA, BEN, ADA]);
  });
});

describe('a data set or program', () => {
  const page = (data: object, more = '') =>
    read(
      'https://data.example/7',
      `<title>Moss on stones</title><meta name="citation_title" content="Moss on stones"><meta name="citation_doi" content="10.1234/7">
      <meta property="og:type" content="article">${more}<script type="application/ld+json">${JSON.stringify(data)}</script><h1>Moss on stones</h1>`,
    ).length;
  const named = (type: unknown, name = 'Moss on stones') => ({ '@type': type, name });

  it.each(['Dataset', ['Dataset'], 'https://schema.org/Dataset', 'SoftwareSourceCode'])(
    'is no paper: %j',
    (type) => expect(page(named(type))).toBe(0),
  );

  it('is no paper by its type in Dublin Core, though Open Graph has it as an article', () => {
    expect(page({}, '<meta name="DC.type" content="Dataset">')).toBe(0);
  });

  const DATA = [
    'https://data.example/articles/dataset/Moss_on_stones/7',
    'https://data.example/datasets/7/1',
    'https://data.example/dataset.xhtml?id=7',
  ];
  it.each(DATA)('is no paper by its address %s, if its page states no type', (address) => {
    const tags =
      '<meta name="citation_title" content="Moss on stones"><meta name="citation_author" content="Ada Fern"><meta name="citation_doi" content="10.1234/7"><h1>Moss on stones</h1>';
    expect(read(address, tags)).toEqual([]);
    const journal = '<meta name="citation_journal_title" content="Data">';
    expect(read(address, tags + journal)).toHaveLength(1);
    expect(read(address.replace('dataset', 'database'), tags)).toHaveLength(1);
  });

  it('is described beside a paper, too', () => {
    expect(page(named('Dataset', 'Supplement to moss'))).toBe(1);
    expect(page([named('Dataset'), named('ScholarlyArticle')])).toBe(1);
    expect(page(named('Dataset'), '<meta name="citation_journal_title" content="Data">')).toBe(1);
  });
});

it('a book is no paper, and a chapter is', () => {
  const page = (title: string) =>
    read(
      'https://press.example/7',
      `<title>${title} | Mosses of Europe</title><meta name="citation_title" content="${title}"><meta name="citation_isbn" content="9783110000000"><meta name="citation_doi" content="10.1234/7">
      <script type="application/ld+json">{"@type":"Book","name":"Mosses of Europe"}</script><h1>${title}</h1>`,
    ).length;
  expect(page('Mosses of Europe')).toBe(0);
  expect(page('Moss on stones')).toBe(1);
});

it.each([
  'Page not found',
  '404: Page not found',
  'Article not found | Moss Letters',
  'This page could not be found',
  'Access denied',
  'Error',
  'Sign in',
])('an error is no paper: %s', (title) => {
  const html = (name: string) =>
    `<meta property="og:title" content="${name}"><title>${name}</title><h1>${name}</h1>`;
  expect(read('https://any.example/doi/10.1234/moss', html(title))).toEqual([]);
  const paper = title.replace(/(?= \||$)/, ' in gardens');
  expect(read('https://any.example/doi/10.1234/moss', html(paper))).toHaveLength(1);
});

it('a search for a DOI is not its paper', () => {
  const html = '<meta property="og:title" content="Search"><h1>Search</h1>';
  expect(read('https://any.example/search?doi=10.1234/moss', html)).toEqual([]);
  expect(read('https://any.example/find?query=10.1234/moss', html)).toEqual([]);
});
