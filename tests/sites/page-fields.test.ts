import { describe, expect, it } from 'vitest';
import { readPage as read } from './read-page';

it('ACM: publisher, ISBN and citations are beside the paper', () => {
  const html = `<h1 property="name">Moss</h1><div class="tooltip__body"><div class="citation">Total Citations<span class="bold">8</span></div></div>
    <div class="cover-image__details-extra"><div><span>ISBN:</span><span>9781450371100</span></div><div>DOI: 10.1145/3375627</div></div>
    <p class="publisher__name">Association for Computing Machinery</p><p class="publisher__address">New York, NY</p>
    <div class="abstractInFull"><p>TrueAbstract Moss grows.</p></div>`;
  expect(read('https://dl.acm.org/doi/10.1145/3375627.3375832', html)).toMatchObject([
    {
      abstract: 'Moss grows.',
      counts: { citations: 8 },
      publication: {
        publisher: 'Association for Computing Machinery',
        'publisher-place': 'New York, NY',
        ISBN: '9781450371100',
      },
    },
  ]);
});

it('Science: the printed day is more exact than the tag', () => {
  const html = `<meta name="dc.Date" content="2021-07"><h1 property="name">Moss</h1>
    <div class="core-date-published"><span property="datePublished">28 Jul 2021</span></div>`;
  expect(read('https://www.science.org/doi/10.1126/sciadv.abf8021', html)[0]?.published).toBe(
    '2021-07-28',
  );
});

describe('Springer and Nature', () => {
  const page = (more: string) => `<meta name="citation_title" content="Moss">
    <meta name="citation_publication_date" content="2021/08"><meta name="citation_online_date" content="2021/07/15">
    <meta name="citation_firstpage" content="1"><meta name="citation_lastpage" content="9">
    <h1 class="c-article-title">Moss</h1>${more}`;

  it('have the number of the article and the day of the issue on the page', () => {
    const html =
      page(`<p><i>Moss Letters</i> <b data-test="journal-volume">volume 19</b>, Article number: <span>3</span> (2021)</p>
      <ul data-test="publication-history"><li>Published: <time datetime="2021-07-15">15 July 2021</time></li>
      <li>Issue date: <time datetime="2021-08-26">26 August 2021</time></li></ul>`);
    expect(read('https://www.nature.com/articles/s41586-021-03819-2', html)).toMatchObject([
      { published: '2021-08-26', online: '2021-07-15', publication: { volume: '19', page: '3' } },
    ]);
  });

  it('have references in abstracts, which are left out', () => {
    const html = page(
      '<div id="Abs1-content"><p>Moss grows on 10<sup>6</sup> stones<sup><a href="/articles/a#ref-CR1">1</a>,<a href="#ref-CR2">2</a></sup>.</p></div>',
    );
    const [draft] = read('https://link.springer.com/article/10.1007/s1', html);
    expect(draft?.abstract).toBe('Moss grows on 10⁶ stones.');
  });
});

it('PubMed Central: the range of pages is above the title', () => {
  const html = `<meta name="citation_title" content="Moss"><meta name="citation_firstpage" content="D36">
    <section class="pmc-layout__citation"><div><button>Moss Lett</button>. 2012 Nov 26;41(Database issue):D36–D42. doi: 10.1093/x</div>
    <nav><ul><li>Search in PubMed 2020 1:2-3</li></ul></nav></section><main><h1>Moss</h1></main>`;
  expect(read('https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/', html)).toMatchObject([
    { publication: { volume: '41', issue: 'Database issue', page: 'D36-D42' } },
  ]);
});

it('Open Journal Systems: volume and issue are in the citation only', () => {
  const html = `<meta name="citation_title" content="Moss"><meta name="citation_journal_title" content="Moss Monday">
    <meta name="citation_author" content="Ada Fern"><h1>Moss</h1>
    <div class="csl-entry">Fern, A. (2020). Moss. <i>Moss Monday</i>, <i>25</i>(10). https://doi.org/10.5210/fm.v25i10.1</div>`;
  expect(read('https://moss.example/ojs/article/view/1', html)).toMatchObject([
    { publication: { volume: '25', issue: '10' } },
  ]);
});

it('Google Scholar: a book has its label in any language', () => {
  const html = `<div class="gs_r gs_or gs_scl" data-cid="abcdefghij0J"><h3 class="gs_rt"><span class="gs_ctc"><span class="gs_ct1">[图书]</span><span class="gs_ct2">[B]</span></span>
    <a href="https://books.example/1">Moss</a></h3><div class="gs_a">A Fern - 2018 - books.example</div></div>`;
  expect(read('https://scholar.google.com/scholar?q=moss&hl=zh-CN', html)).toMatchObject([
    { title: 'Moss', kind: 'book' },
  ]);
});
