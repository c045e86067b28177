import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { siteFor } from '../../lib/sites';
import { cvf } from '../../lib/sites/cvf';
import { statedBy } from '../../lib/sites/cvf/row-parts';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const LIST = 'https://openaccess.thecvf.com/CVPR2024?day=all';
const PAPER =
  'https://openaccess.thecvf.com/content/CVPR2024/html/Lima_Seeing_in_the_Dark_with_k_Lamps_CVPR_2024_paper.html';
const scrape = (html: string, address: string) =>
  readAll(cvf.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(cvf, 'conference', LIST, now);
testSite(cvf, 'ecva', 'https://www.ecva.net/papers.php', now);
testSite(cvf, 'paper', `${PAPER}?x=1`, now);
testSite(
  cvf,
  'ecva-paper',
  'https://www.ecva.net/papers/eccv_2024/papers_ECCV/html/12_ECCV_2024_paper.php',
  now,
);

testPages(cvf, {
  hosts: ['openaccess.thecvf.com', 'www.cv-foundation.org', 'cv-foundation.org'],
  papers: {
    '/content/CVPR2022/html/Fu_A_CVPR_2022_paper.html': 'cvf:Fu_A_CVPR_2022',
  },
  listings: {
    '/CVPR2024?day=all': { list: 'conference', period: 'CVPR2024' },
    '/CVPR2024?day=2024-06-19': { list: 'conference', period: 'CVPR2024/2024-06-19' },
    '/CVPR2019.py': { list: 'conference', period: 'CVPR2019' },
    '/CVPR2024_workshops/AVA/': { list: 'conference', period: 'CVPR2024_workshops/AVA' },
    '/openaccess/ICCV2015_search.py': { list: 'conference', period: 'ICCV2015_search' },
    '/WACV2025/a-b/c//': { list: 'conference', period: 'WACV2025/a-b/c' },
    '/ACCV2024': { list: 'conference', period: 'ACCV2024' },
    '/CVPRW2024': { list: 'conference', period: 'CVPRW2024' },
  },
  none: [
    '/moss/CVPR2024',
    '/openaccess/moss/CVPR2024',
    '/CV2024',
    '/ABCDEF2024',
    '/cvpr2024',
    '/CVPR24',
    '/CVPR2024.html',
    '/menu',
    '/papers.php',
  ],
});

testPages(cvf, {
  hosts: ['ecva.net', 'www.ecva.net'],
  listings: {
    '/papers.php': { list: 'conference', period: 'ECCV' },
  },
  none: ['/', '/CVPR2024', '/moss/papers.php'],
});

describe('page', () => {
  it.each([
    [LIST, 'CVPR2024'],
    ['http://openaccess.thecvf.com/CVPR2019.py?day=2019-06-18', 'CVPR2019/2019-06-18'],
    ['https://openaccess.thecvf.com/ICCV2023_workshops/AVA/', 'ICCV2023_workshops/AVA'],
    [
      'https://openaccess.thecvf.com/CVPR2019_workshops/CVPR2019_CLIC.py',
      'CVPR2019_workshops/CVPR2019_CLIC',
    ],
    ['https://openaccess.thecvf.com/CVPR2026_findings', 'CVPR2026_findings'],
    ['http://www.cv-foundation.org/openaccess/ICCV2015.py', 'ICCV2015'],
    ['https://www.ecva.net/papers.php', 'ECCV'],
  ])('%s is a listing', (address, period) => {
    const url = new URL(address);
    expect(cvf.page(url)).toEqual({ kind: 'listing', listing: { list: 'conference', period } });
    expect(siteFor(url)).toBe(cvf);
  });

  it.each([
    [PAPER, 'cvf:Lima_Seeing_in_the_Dark_with_k_Lamps_CVPR_2024'],
    [
      'http://openaccess.thecvf.com/content_CVPRW_2019/papers/CLIC%202019/Okri_Small_CVPRW_2019_paper.pdf#page=2',
      'cvf:Okri_Small_CVPRW_2019',
    ],
    [
      'https://www.cv-foundation.org/openaccess/content_cvpr_2015/html/Okri_Going_Up_2015_CVPR_paper.html',
      'cvf:Okri_Going_Up_2015_CVPR',
    ],
    [
      'https://openaccess.thecvf.com/content/CVPR2024/html/Okri_S%C3%A3o_Paulo_CVPR_2024_paper.html',
      'cvf:Okri_S%C3%A3o_Paulo_CVPR_2024',
    ],
    [
      'http://ecva.net/papers/eccv_2018/papers_ECCV/html/Okri_Loud_Scenes_ECCV_2018_paper.php',
      'cvf:Okri_Loud_Scenes_ECCV_2018',
    ],
  ])('%s is a paper', (address, id) => {
    expect(cvf.page(new URL(address))).toEqual({ kind: 'paper', id });
    expect(siteFor(new URL(address))).toBe(cvf);
  });

  it.each([
    'https://openaccess.thecvf.com/menu',
    'https://openaccess.thecvf.com/content/CVPR2024/supplemental/Lima_Seeing_CVPR_2024_supplemental.pdf',
    'https://openaccess.thecvf.com/content/CVPR2024/html/%E0%A4%A_paper.html',
    'https://www.ecva.net/papers/eccv_2024/papers_ECCV/papers/00012.pdf',
    'https://www.cv-foundation.org/',
    'https://example.org/CVPR2024',
  ])('%s is neither', (address) => {
    expect(cvf.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<dt class="ptitle">Elsewhere</dt>', address)).toMatchObject({
      cards: [],
      expected: 0,
    });
  });
});

describe('lists', () => {
  it('may be empty', () => {
    const html = '<div id="content"><a href="/CVPR2024_workshops/AVA">AVA</a></div>';
    expect(scrape(html, 'https://openaccess.thecvf.com/CVPR2024_workshops/menu')).toMatchObject({
      cards: [],
      expected: 0,
      problems: [],
    });
  });

  it('without the classes of their rows are read by their links', () => {
    const html =
      '<dl><dt><a href="/content/X/html/A_CVPR_2024_paper.html">A</a><dd>Ana Lima, Bo Li</dl>';
    const [card] = scrape(html, LIST).cards;
    expect(card?.draft).toMatchObject({
      ids: ['cvf:A_CVPR_2024'],
      authors: [{ name: 'Ana Lima' }, { name: 'Bo Li' }],
      published: '2024',
    });
  });

  it('with missing titles or links are reported', () => {
    const untitled = scrape(
      '<dt class="ptitle"><a href="/content/X/html/A_CVPR_2024_paper.html"></a></dt>',
      LIST,
    );
    expect([untitled.cards.length, untitled.expected, untitled.problems.length]).toEqual([0, 1, 1]);
    const unlinked = scrape('<dt class="ptitle">A</dt><dt class="ptitle">B</dt>', LIST);
    expect([unlinked.cards.length, unlinked.expected, unlinked.problems.length]).toEqual([0, 2, 1]);
  });
});

it('reports a paper page without a title', () => {
  const page = scrape('<div id="content"></div>', PAPER);
  expect([page.cards.length, page.expected, page.problems.length]).toEqual([0, 1, 1]);
});

describe('rows', () => {
  const read = (html: string) => scrape(`<dl>${html}</dl>`, LIST).cards.map(({ draft }) => draft);
  const title = '<dt class="ptitle"><a href="/content/X/html/A_CVPR_2024_paper.html">A</a></dt>';
  const PAGE = 'https://openaccess.thecvf.com/content/X/html/A_CVPR_2024_paper.html';

  it('have what their address says where nothing else is shown', () => {
    expect(read(title)).toEqual([
      {
        ids: ['cvf:A_CVPR_2024'],
        title: 'A',
        published: '2024',
        kind: 'paper-conference',
        venue: 'CVPR 2024',
        links: { page: PAGE },
        rank: 1,
      },
    ]);
  });

  it('end at the next title', () => {
    const names = (name: string) =>
      `<dd><form><input name="query_author" value="${name}"></form></dd>`;
    expect(
      read(
        `${title}${names('Ada Fern')}${names('Bo Berg')}${title.replace('A_CVPR', 'B_CVPR')}${names('Chi Cho')}`,
      ),
    ).toMatchObject([
      { authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }] },
      { authors: [{ name: 'Chi Cho' }] },
    ]);
  });

  it('have files, identifiers elsewhere and a bibliography', () => {
    const bibtex =
      '<div class="bibref">@InProceedings{A, booktitle = { Proceedings of Birds }, month = {June}, year = {2023}}</div>';
    const links =
      '<a href="/a.pdf">[pdf]</a><a href="https://arxiv.org/abs/2401.00011">arXiv</a><a href="https://moss.example/10.1234/x">x</a>';
    expect(read(`${title}<dd>Ada Fern*; Birds</dd><dd>${bibtex}${links}</dd>`)).toMatchObject([
      {
        ids: ['cvf:A_CVPR_2024', 'arxiv:2401.00011'],
        authors: [{ name: 'Ada Fern' }],
        published: '2023-06',
        venue: 'Proceedings of Birds',
        links: { page: PAGE, pdf: 'https://openaccess.thecvf.com/a.pdf' },
      },
    ]);
    const second = bibtex.replaceAll('Birds', 'Ferns');
    expect(read(`${title}<dd>${bibtex}</dd><dd>${second}</dd>`)[0]?.venue).toBe(
      'Proceedings of Birds',
    );
    expect(read(`${title}<dd><a href="/a.pdf">my pdf</a></dd>`)[0]?.links?.pdf).toBeUndefined();
  });
});

it.each([
  ['cvf:A_B_CVPR_2020', 'CVPR 2020', '2020'],
  ['cvf:A_B_2015_CVPR', 'CVPR 2015', '2015'],
  ['cvf:A_B_CVPRW_2024', 'CVPRW 2024', '2024'],
  ['cvf:A_CVPR', undefined, undefined],
  ['cvf:A_CVPR_2024_B', undefined, undefined],
  ['cvf:A_CVP_2024', undefined, undefined],
])('knows venue and year of %s', (id, venue, published) =>
  expect(statedBy(id)).toEqual({ ...(venue && { venue, published }) }),
);

it.each([
  ['“Moss grows.”', '“Moss grows.”'],
  ['"Moss grows."', 'Moss grows.'],
  ['Moss "grows"', 'Moss "grows"'],
  ['', undefined],
])('reads the abstract %s of a page', (text, abstract) => {
  const { cards } = scrape(`<div id="papertitle">A</div><div id="abstract">${text}</div>`, PAPER);
  expect(cards[0]?.draft.abstract).toBe(abstract);
});
