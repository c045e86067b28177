import { describe, expect, it } from 'vitest';
import { siteFor } from '../../lib/sites';
import { readPage as read } from './read-page';

const MARKS = '\u200f\u200e';

function kindOf(address: string): string | undefined {
  const url = new URL(address);
  return siteFor(url)?.page(url).kind;
}

it('ACM: a second, hidden list of authors repeats the first', () => {
  const list = (names: string[]) =>
    `<ul class="loa">${names.map((name) => `<li><span class="loa__author-name">${name}</span></li>`).join('')}</ul>`;
  const html = `<h1 class="citation__title">Moss on cold stones</h1>${list(['Ada Fern', 'Ben Moss'])}
    <div class="pill-all-authors hidden">${list(['Ada Fern', 'Ben Moss'])}</div>
    <div class="issue-item__detail"><a href="/doi/proceedings/10.1145/1">P</a><span class="epub-section__title">P</span>
      <span class="epub-section__pagerange">Pages 117–123</span></div>`;
  expect(read('https://dl.acm.org/doi/10.1145/3375627.3375832', html)).toMatchObject([
    {
      authors: [
        { given: 'Ada', family: 'Fern' },
        { given: 'Ben', family: 'Moss' },
      ],
      kind: 'paper-conference',
      publication: { 'container-title': 'P', page: '117-123' },
    },
  ]);
});

describe('Atypon', () => {
  it('has volume, issue and pages above the paper', () => {
    const html = `<h1 property="name">Moss</h1><div property="isPartOf"><a href="/toc/moss/9" property="name">Moss Letters</a></div>
      <div class="core-enumeration"><span property="volumeNumber">117</span> (<span property="issueNumber">33</span>)
      <span property="pagination"><span property="pageStart">19753</span>-<span property="pageEnd">19759</span></span></div>`;
    expect(read('https://www.pnas.org/doi/10.1073/pnas.1', html)).toMatchObject([
      {
        kind: 'article-journal',
        publication: {
          'container-title': 'Moss Letters',
          volume: '117',
          issue: '33',
          page: '19753-19759',
        },
      },
    ]);
  });

  it('has the pages of Science below the volume', () => {
    const html = `<h1 property="name">Moss</h1><div property="isPartOf"><span property="name">Science</span></div>
      <div class="core-enumeration">Vol <span property="volumeNumber">385</span>, Issue <span property="issueNumber">6707</span></div>
      <div property="pagination">pp. <span property="pageStart">427</span>-<span property="pageEnd">432</span></div>`;
    expect(read('https://www.science.org/doi/10.1126/science.1', html)).toMatchObject([
      { publication: { volume: '385', issue: '6707', page: '427-432' } },
    ]);
  });

  it('has the subtitle in the heading only', () => {
    const html = `<meta name="dc.Title" content="Moss"><h1 property="name">Moss<span class="subtitle">A history</span></h1>`;
    expect(read('https://www.science.org/doi/10.1126/a', html)[0]?.title).toBe('Moss: A history');
  });

  it('has pages of books, which are not papers', () => {
    expect(kindOf('https://onlinelibrary.wiley.com/doi/book/10.1002/9781')).toBe('other');
    expect(kindOf('https://epubs.siam.org/doi/book/10.1137/1.9781')).toBe('other');
  });
});

it('arXiv: abstracts have their addresses', () => {
  const html = `<meta name="citation_title" content="Moss"><div id="abs"><h1 class="title">Moss</h1>
    <blockquote class="abstract"><span class="descriptor">Abstract:</span>Code is at
    <a href="https://github.com/fern/moss" class="link-external link-https">this https URL</a>.</blockquote></div>`;
  expect(read('https://arxiv.org/abs/2607.00001', html)).toMatchObject([
    { abstract: 'Code is at https://github.com/fern/moss.', kind: 'article' },
  ]);
});

describe('ScienceDirect', () => {
  const title = '<h1><span class="title-text">Moss on cold stones</span></h1>';

  it('has highlights with the class of an abstract before it', () => {
    const block = (kind: string, heading: string, text: string) =>
      `<div class="abstract ${kind}"><h2>${heading}</h2><div class="abstract author"><div>${text}</div></div></div>`;
    const html = `${title}<div id="abstracts">${block('author-highlights', 'Highlights', 'One highlight.')}
      ${block('graphical', 'Graphical abstract', 'A picture.')}${block('author', 'Abstract', 'Moss grows on cold stones.')}</div>`;
    const address = 'https://www.sciencedirect.com/science/article/pii/S2352485522001888';
    expect(read(address, html)[0]?.abstract).toBe('Moss grows on cold stones.');
  });

  it('has the abstract before a graphical one, in a block of the same class', () => {
    const html = `${title}<div class="Abstracts" id="abstracts"><div class="abstract author"><h2>Abstract</h2><p>Moss grows on cold stones.</p></div>
      <div class="abstract graphical"><h2>Graphical abstract</h2><p>Download : Download full-size image</p></div></div>`;
    const address = 'https://www.sciencedirect.com/science/article/pii/S2210271X18305656';
    expect(read(address, html)[0]?.abstract).toBe('Moss grows on cold stones.');
  });

  it('had its citation in a line until 2016', () => {
    const html = `${title}<div class="publicationHead"><div class="title">Moss Letters</div>
      <p class="volIssue"><a>Volume 7, Issue 3</a>, September 2014, Pages 155–162</p></div>`;
    const address = 'https://www.sciencedirect.com/science/article/pii/S1755296614000453';
    expect(read(address, html)).toMatchObject([
      {
        published: '2014-09',
        publication: {
          'container-title': 'Moss Letters',
          volume: '7',
          issue: '3',
          page: '155-162',
        },
      },
    ]);
  });

  it('has chapters with an ISBN of 13 digits', () => {
    expect(kindOf('https://www.sciencedirect.com/science/article/pii/B9780123694683500083')).toBe(
      'paper',
    );
  });
});

describe('a page that was saved as source', () => {
  it.each(['xplGlobal', 'global'])('of IEEE has the data of %s.document', (name) => {
    const data = {
      title: 'Moss on cold stones',
      authors: [{ firstName: 'Ada', lastName: 'Fern' }],
      articleNumber: '10000001',
      doi: '10.1109/MOSS.2026.10000001',
      publicationTitle: 'Moss Letters',
      publicationDate: 'June 2026',
      volume: '12',
      issue: '3',
      startPage: '1',
      endPage: '9',
      isJournal: true,
      issn: [{ format: 'Print ISSN', value: '1550-5499' }],
    };
    const html = `<div id="LayoutWrapper"></div><script>${name}.document.metadata=${JSON.stringify(data)};</script>`;
    expect(read('https://ieeexplore.ieee.org/document/10000001', html)).toMatchObject([
      {
        title: 'Moss on cold stones',
        published: '2026-06',
        kind: 'article-journal',
        publication: {
          'container-title': 'Moss Letters',
          volume: '12',
          issue: '3',
          page: '1-9',
          ISSN: '1550-5499',
        },
      },
    ]);
  });

  it('of Silverchair has its tags', () => {
    const html =
      '<meta name="citation_title" content="Moss"><meta name="citation_doi" content="10.1093/moss/1">';
    expect(read('https://academic.oup.com/moss/article/24/1/23/1595471', html)).toMatchObject([
      { title: 'Moss', ids: ['doi:10.1093/moss/1', expect.stringMatching(/^url:/)] },
    ]);
  });
});

it('Silverchair: chapters are papers', () => {
  expect(kindOf('https://academic.oup.com/book/26783/chapter/195712345')).toBe('paper');
  expect(
    kindOf('https://pubs.geoscienceworld.org/books/book/2212/chapter-abstract/123456/Moss'),
  ).toBe('paper');
});

describe('Europe PMC', () => {
  it('has names with the family name first in its tags', () => {
    const html = `<meta name="citation_title" content="Moss."><meta name="citation_author" content="Fern A">
      <meta name="citation_author" content="Bwanika JB"><h1>Moss.</h1>`;
    expect(read('https://europepmc.org/article/MED/19000001', html)[0]?.authors).toEqual([
      { given: 'A', family: 'Fern' },
      { given: 'JB', family: 'Bwanika' },
    ]);
  });

  it('has journal, volume and citations in a row', () => {
    const html = `<div class="citation" id="search-results--single--block-1">
      <h3 class="citation-title"><a href="/article/MED/42528595">Moss and stones.</a></h3>
      <p><a id="citation--publisher--name-1"> Front Moss</a>, 17:1748888,
        <span id="citation--id--pub-date-1"> 15 Jul 2026 </span></p>
      <p>Cited by: 1,012 articles | <span>PMID: 42528595</span></p></div>`;
    expect(read('https://europepmc.org/search?query=moss', html)).toMatchObject([
      {
        venue: 'Front Moss',
        published: '2026-07-15',
        kind: 'article-journal',
        publication: { volume: '17', page: '1748888' },
        counts: { citations: 1012 },
      },
    ]);
  });
});

it('Semantic Scholar: citations stand beside other badges, venues are escaped twice', () => {
  const html = `<div class="cl-paper-row"><a href="/paper/Moss/516c2035d29bb711be2e027be4ad38224419065a"><h2 class="cl-paper-title">Moss</h2></a>
    <span class="cl-paper-venue">Stones &amp;amp; Sand</span>
    <ul class="cl-paper-stats-list"><li><div data-test-id="total-citations-stat"><span>5,308</span></div></li><li>PDF</li></ul></div>`;
  expect(read('https://www.semanticscholar.org/search?q=moss', html)).toMatchObject([
    { counts: { citations: 5308 }, venue: 'Stones & Sand' },
  ]);
});

it('Google Scholar: an institution is one author, and marks of direction are no text', () => {
  const html = `<table><tbody id="gsc_a_b"><tr class="gsc_a_tr"><td><a href="/citations?view_op=view_citation&citation_for_view=abcdefgh:ijklmnop">Moss${MARKS}</a>
    <div class="gs_gray">National Academies of Sciences, Engineering, and Medicine, A Fern</div>
    <div class="gs_gray">Moss Letters 12 (3), 4-9<span class="gs_oph">, 2020</span></div></td><td></td><td class="gsc_a_y">2020</td></tr></tbody></table>`;
  expect(read('https://scholar.google.com/citations?user=abcdefgh', html)).toMatchObject([
    {
      title: 'Moss',
      authors: [
        { literal: 'National Academies of Sciences, Engineering, and Medicine' },
        { given: 'A', family: 'Fern' },
      ],
      publication: { 'container-title': 'Moss Letters', volume: '12', issue: '3', page: '4-9' },
    },
  ]);
});

it.each(['nrc3950', 'nrg3899', 'nbt1234', 'ng.3285', 'nrmicro123'])(
  'Nature: the DOI of %s is in its address',
  (name) => {
    const url = new URL(`https://www.nature.com/articles/${name}`);
    expect(siteFor(url)?.page(url)).toEqual({ kind: 'paper', id: `doi:10.1038/${name}` });
  },
);

it('references with COinS are papers, known by their titles if nothing else', () => {
  const coins = (query: string) =>
    `<span class="Z3988" title="${query.replaceAll('&', '&amp;')}"></span>`;
  const html = `<h1>Moss</h1><ol class="references">
    <li><cite>Fern (2020)</cite>${coins('rft.genre=article&rft.atitle=Moss+on+cold+stones&rft.jtitle=Moss+Letters&rft.volume=12&rft.pages=1-9&rft.date=2020&rft.aulast=Fern&rft.aufirst=Ada')}</li>
    <li><cite>Berg (2021)</cite>${coins('rft.genre=article&rft.atitle=Warm+stones&rft.date=2021&rft_id=info:doi/10.1000/b')}</li></ol>`;
  expect(read('https://en.wikipedia.org/wiki/Moss', html)).toMatchObject([
    {
      ids: ['title:mossoncoldstones/fern'],
      title: 'Moss on cold stones',
      kind: 'article-journal',
      publication: { 'container-title': 'Moss Letters', volume: '12', page: '1-9' },
    },
    { ids: ['doi:10.1000/b'] },
  ]);
});
