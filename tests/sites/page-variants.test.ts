import { describe, expect, it } from 'vitest';
import { readPage as read } from './read-page';

const ADA = { given: 'Ada', family: 'Fern' };
const BEN = { given: 'Ben', family: 'Moss' };
const ABSTRACT =
  'Moss grows on cold stones where nothing else grows, and we measured how fast it grows there.';
const OTHER =
  'Another paragraph comes here and is long enough to be taken for an abstract by mistake.';

function tags(values: Record<string, string | string[]>): string {
  const all = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((each) => `<meta name="${name}" content="${each}">`),
  );
  return all.join('');
}

it.each([
  [
    'https://www.science.org/doi/10.1126/science.abj8754',
    '<h1>www.science.org</h1><h2>Verifying…</h2>',
  ],
  [
    'https://www.nature.com/articles/s41586-021-03819-2',
    '<div><h1>Your privacy, your choice</h1></div>',
  ],
  ['https://dl.acm.org/doi/10.1145/258948.258973', '<h1>We are sorry</h1>'],
  ['https://openreview.net/forum?id=rJl-b3RcF7', '<main><h2>Verify your session</h2></main>'],
  ['https://ieeexplore.ieee.org/document/10412086', '<h1>Sign in to continue</h1>'],
  ['https://zenodo.org/records/569323', '<main><h1>Unusual traffic</h1></main>'],
  ['https://europepmc.org/article/MED/20981092', '<main><h1>Europe PMC</h1></main>'],
  ['https://www.biorxiv.org/content/10.1101/2021.11.08.467690v2', '<h1>Are you human?</h1>'],
  ['https://academic.oup.com/moss/article/1/2/3/4567', '<h1>Validate User</h1>'],
])('%s shows no paper where it asks for something else', (address, html) => {
  expect(read(address, `<title>Just a moment…</title>${html}`)).toEqual([]);
});

describe('an abstract beside other blocks with its markup', () => {
  const block = (name: string, heading: string, text: string) =>
    `<section class="${name}"><h2>${heading}</h2><div><p>${text}</p></div></section>`;
  const others = (name: string, lead: string) =>
    ['Graphical Abstract', 'Highlights', 'Plain Language Summary', 'Key Points', 'Video abstract']
      .map((heading) => block(name, heading, OTHER + lead))
      .join('');

  it.each([
    ['https://onlinelibrary.wiley.com/doi/10.1002/anie.1', 'article-section__abstract', 'h1'],
    ['https://www.tandfonline.com/doi/full/10.1080/1', 'abstractSection abstractInFull', 'h1'],
    ['https://academic.oup.com/moss/article/1/2/3/4567', 'abstract', 'h1'],
    ['https://www.biorxiv.org/content/10.1101/2021.11.08.467690v2', 'section abstract', 'h1'],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/', 'abstract', 'h1'],
    [
      'https://www.sciencedirect.com/science/article/pii/S0896627311004430',
      'abstract author',
      'h1',
    ],
  ])('at %s is the one under its heading, else the first without another one', (address, name) => {
    const read1 = (html: string) =>
      read(
        address,
        `<meta name="citation_title" content="Moss"><h1>Moss</h1><div class="x">${html}</div>`,
      )[0]?.abstract;
    const [before, own] = [others(name, ''), block(name, 'Abstract', ABSTRACT)];
    expect(read1(before + own)).toBe(ABSTRACT);
    expect(read1(before + block(name, 'Background', ABSTRACT))).toContain(ABSTRACT);
    expect(read1(before)).toBeUndefined();
  });

  it('has no language before it', () => {
    const html = `<h1 class="citation__title">Moss</h1><section class="article-section__abstract"><h2>Abstract</h2><h3>en</h3><p>${ABSTRACT}</p></section>`;
    expect(read('https://onlinelibrary.wiley.com/doi/10.1111/1', html)[0]?.abstract).toBe(ABSTRACT);
  });
});

describe('a list of authors', () => {
  const link = (href: string, name: string) => `<a href="${href}">${name}</a>`;
  const ad = '<a href="https://ads.example/1" rel="sponsored">Buy a microscope</a>';
  const other = link('https://ads.example/1', 'Great offers');

  it.each([
    [
      'https://journals.sagepub.com/doi/10.1177/1',
      `<h1 property="name">Moss</h1><ul class="loa"><li>Ada Fern</li><li>${ad}</li><li>Ben Moss</li></ul>`,
    ],
    [
      'https://arxiv.org/search/?query=moss',
      `<li class="arxiv-result"><p class="list-title"><a href="https://arxiv.org/abs/2405.07777">x</a></p><p class="title">Moss</p>
      <p class="authors">${link('/search/?searchtype=author&query=a', 'Ada Fern')}, ${other}, ${link('/search/?searchtype=author&query=b', 'Ben Moss')}</p></li>`,
    ],
    [
      'https://openreview.net/forum?id=abcdefghij',
      `<h2 class="citation_title">Moss</h2><div class="forum-authors"><h3>${link('/profile?id=~A', 'Ada Fern')}, ${other}, <span>Ben Moss</span></h3></div>`,
    ],
    [
      'https://scirate.com/arxiv/quant-ph',
      `<ul class="papers"><li class="paper"><div class="title"><a href="/arxiv/2604.05555">Moss</a></div>
      <div class="authors">${link('/search?q=au:Fern_A', 'Ada Fern')}, ${other}, ${link('/search?q=au:Moss_B', 'Ben Moss')}</div></li></ul>`,
    ],
    [
      'https://iclr.cc/virtual/2025/papers.html',
      `<div class="pp-card">${link('/virtual/2025/poster/1', '<h5 class="card-title">Moss</h5>')}
      <h6 class="card-subtitle">${link('#', 'Ada Fern')}, ${other}, ${link('#', 'Ben Moss')}</h6></div>`,
    ],
  ])('at %s may contain advertisements', (address, html) => {
    expect(read(address, html).map(({ authors }) => authors)).toEqual([[ADA, BEN]]);
  });

  it('of a letter without authors is not that of the papers beside it', () => {
    const html = `<main><h1 class="citation__title">Erratum</h1></main>
      <aside><ul class="loa"><li><span class="author-name">Ada Fern</span></li></ul></aside>
      <div class="recommended-articles"><div class="loa"><a class="author-name">Ben Moss</a></div></div>`;
    const [paper] = read('https://onlinelibrary.wiley.com/doi/10.1111/let.1', html);
    expect(paper).toMatchObject({ title: 'Erratum' });
    expect(paper?.authors).toBeUndefined();
  });

  it.each([
    ['Ada Fern, Ben Moss, Cy Stone', [ADA, BEN, { given: 'Cy', family: 'Stone' }]],
    ['Ada Fern and Ben Moss', [ADA, BEN]],
    ['张三；李四', [{ literal: '张三' }, { literal: '李四' }]],
    ['Fern, Ada', [ADA]],
    ['Department of Health and Human Services', undefined],
  ])('may be in one tag: %s', (name, authors) => {
    const html = `${tags({ citation_title: 'Moss on stones', citation_author: name, citation_year: '2024' })}<h1>Moss on stones</h1>`;
    const [paper] = read('https://lab.example/1', html);
    expect(paper?.published).toBe('2024');
    if (authors) expect(paper?.authors).toEqual(authors);
    else expect(paper?.authors).toHaveLength(1);
  });
});

describe('an abstract', () => {
  const page = (html: string) =>
    read(
      'https://lab.example/1',
      `${tags({ citation_title: 'Moss on stones', citation_author: 'Ada Fern' })}<h1>Moss on stones</h1>${html}`,
    )[0]?.abstract;

  it.each([
    `<p><b>Abstract:</b> ${ABSTRACT}</p><p>${OTHER}</p>`,
    `<div><span>Abstract: </span>${ABSTRACT}</div><p>${OTHER}</p>`,
    `<p><span>Abstract: </span><span>${ABSTRACT.slice(0, 85)}</span><span>${ABSTRACT.slice(85)}</span></p>`,
    `<h3>Zusammenfassung</h3><p>${ABSTRACT}</p>`,
    `<h3>Résumé</h3><p>${ABSTRACT}</p>`,
    `<section><h2>Resumo</h2><p>${ABSTRACT}</p></section>`,
    `<div><strong>摘要：</strong><p>${ABSTRACT}</p></div>`,
  ])('has a label beside or above it: %s', (html) => expect(page(html)).toBe(ABSTRACT));

  it('of Oxford’s journals may follow a graphical one and a summary for laypeople', () => {
    const block = (name: string, text: string) =>
      `<h2 class="abstract-title">${name}</h2><section class="abstract"><p>${text}</p></section>`;
    const html = `<h1 class="wi-article-title">Moss</h1>${block('Graphical Abstract', 'Open in new tab')}
      ${block('Lay Summary', OTHER)}${block('Abstract', ABSTRACT)}`;
    const address = 'https://academic.oup.com/moss/article/12/3/45/1234567';
    expect(read(address, html)[0]?.abstract).toBe(ABSTRACT);
  });

  it('of ScienceDirect had a class of its own until 2016', () => {
    const html = `<h1><span class="title-text">Moss</span></h1><div class="abstract svAbstract"><h2>Abstract</h2><p>${ABSTRACT}</p></div>`;
    const address = 'https://www.sciencedirect.com/science/article/pii/S1755296614000453';
    expect(read(address, html)[0]?.abstract).toBe(ABSTRACT);
  });
});

it('a subtitle below the title belongs to it', () => {
  const html = `${tags({ citation_title: 'Moss on stones', citation_author: 'Ada Fern' })}
    <h1 class="page_title">Moss on stones</h1><h2 class="subtitle">A long history</h2>`;
  expect(read('https://ojs.example/1', html)[0]?.title).toBe('Moss on stones: A long history');
});

it('Emerald states numbers in a ContextObject, and identifiers by their form', () => {
  const html = tags({
    'dc.Title': 'Moss in clouds',
    citation_journal_title: 'Moss Review',
    'dc.Type': 'article',
    'dc.Identifier': ['10.1108/MR-02-2018-0043', '0260-2288', 'MR-02-2018-0043.pdf'],
    'DC.Relation.IsPartOf': 'https://www.emerald.example/mr',
    'DCTERMS.bibliographicCitation':
      '&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&amp;rft.spage=129&amp;rft.epage=136&amp;rft.volume=39&amp;rft.issue=1',
    'dc.Contributor': ['Ada Fern', 'Ben Moss'],
  });
  expect(read('https://www.emerald.example/1', `${html}<h1>Moss in clouds</h1>`)).toMatchObject([
    {
      authors: [ADA, BEN],
      kind: 'article-journal',
      publication: {
        'container-title': 'Moss Review',
        volume: '39',
        issue: '1',
        page: '129-136',
        ISSN: '0260-2288',
      },
    },
  ]);
});

it('a case report in a journal is an article', () => {
  const html = tags({
    citation_title: 'Moss on stones',
    citation_author: 'Ada Fern',
    citation_journal_title: 'Moss Letters',
    'DC.Type.articleType': 'Case Report',
  });
  expect(read('https://ojs.example/1', `${html}<h1>Moss on stones</h1>`)).toMatchObject([
    { kind: 'article-journal' },
  ]);
});
