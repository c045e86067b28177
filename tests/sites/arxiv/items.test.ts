import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { arxiv } from '../../../lib/sites/arxiv';
import { readAll } from '../test-site';

const scrape = (html: string, address: string) =>
  readAll(arxiv.scrape(parseHtml(html), new URL(address), new Date('2026-11-21')));
const item = (id: string, meta: string) =>
  `<dl id="articles"><dt><a href="/abs/${id}" title="Abstract">arXiv:${id}</a></dt><dd><div class="meta">${meta}</div></dd></dl>`;

describe('items of lists', () => {
  const read = (meta: string, id = '2606.00001') =>
    scrape(
      item(id, `<div class="list-title">Title: On Moss</div>${meta}`),
      'https://arxiv.org/list/cs/recent',
    ).cards[0]?.draft;

  it('have what their identifier says where nothing else is shown', () => {
    expect(read('')).toEqual({
      ids: ['arxiv:2606.00001'],
      title: 'Title: On Moss',
      kind: 'article',
      published: '2026-06',
      links: {
        page: 'https://arxiv.org/abs/2606.00001',
        abstract: 'https://arxiv.org/abs/2606.00001',
        pdf: 'https://arxiv.org/pdf/2606.00001',
      },
      rank: 1,
    });
  });

  it('have a category, a journal and an abstract', () => {
    const html = `<div class="list-subjects"><span class="primary-subject">Moss (wet) (cs.CL)</span></div>
      <div class="list-journal-ref"><span class="descriptor">Journal-ref:</span> Moss 1 (2020)</div><p>Wet.</p>`;
    expect(read(html)).toMatchObject({
      category: 'cs.CL',
      venue: 'Moss 1 (2020)',
      abstract: 'Wet.',
    });
    expect(
      read('<span class="primary-subject">Moss (cs.CL); more</span>')?.category,
    ).toBeUndefined();
  });
});

describe('results of a search', () => {
  const read = (html: string) =>
    scrape(
      `<ol><li class="arxiv-result"><p class="list-title"><a href="https://arxiv.org/abs/2606.00001v2">x</a></p><p class="title">On Moss</p>${html}</li></ol>`,
      'https://arxiv.org/search/?query=moss',
    ).cards[0]?.draft;

  it('have the date of the first version, a DOI and a journal', () => {
    const html = `<p class="is-size-7">Submitted 3 July, 2026; v1 submitted 25 June, 2026; originally announced June 2026.</p>
      <p class="is-size-7">Journal ref: Moss 1 (2020)</p><a href="https://doi.org/10.1234/moss">x</a><div class="tags"><b class="tag">cs.CL</b></div>`;
    expect(read(html)).toMatchObject({
      ids: ['arxiv:2606.00001', 'doi:10.1234/moss'],
      published: '2026-06-25',
      venue: 'Moss 1 (2020)',
      category: 'cs.CL',
    });
    expect(read('<p class="is-size-7">Submitted 3 July, 2026; announced</p>')?.published).toBe(
      '2026-07-03',
    );
    expect(read('<p class="is-size-7">Comments: Submitted 3 July, 2025</p>')?.published).toBe(
      '2026-06',
    );
    expect(read('<p class="is-size-7">See Journal ref: Moss</p>')?.venue).toBeUndefined();
    expect(read('<a href="https://doi.org/10.48550/arXiv.2606.00001">x</a>')?.ids).toEqual([
      'arxiv:2606.00001',
    ]);
  });

  it('have the whole abstract and all authors, as far as they are shown', () => {
    const html = `<p class="authors"><a>Ada Fern</a>, <a>Bo Berg</a>, et al. (7 additional authors not shown)</p>
      <span class="abstract-short">We… <a class="is-size-7">▽ More</a></span><span class="abstract-full">Wet. △ Less</span>`;
    expect(read(html)).toMatchObject({
      authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }],
      authorsComplete: false,
      abstract: 'Wet.',
    });
    expect(read('<span class="abstract-short">Wet… ▽ More</span>')?.abstract).toBe('Wet…');
    expect(read('<span class="abstract-full">Less is More</span>')?.abstract).toBe('Less is More');
  });
});

describe('abstract pages', () => {
  const read = (html: string, head = '') =>
    scrape(
      `${head}<div id="abs"><h1 class="title"><span class="descriptor">Title:</span>On Moss</h1>${html}</div>`,
      'https://arxiv.org/abs/2606.00001',
    ).cards[0]?.draft;

  it('have what their identifier says where nothing else is shown', () => {
    expect(Object.keys(read('') ?? {}).sort()).toEqual([
      'ids',
      'kind',
      'links',
      'published',
      'title',
    ]);
    expect(read('')?.title).toBe('On Moss');
  });

  it('have the facts that they show', () => {
    const html = `<div class="dateline">[Submitted on 25 Jun 2026 (v1), last revised 3 Jul 2026]</div><div class="authors"><a id="toggle">more</a><a>Ada Fern</a></div>
      <blockquote class="abstract"><span class="descriptor">Abstract:</span> Wet.</blockquote><table><tbody><tr><td>Report number:</td><td class="jref">7</td></tr><tr><td>Journal reference:</td><td class="jref">Moss 1</td></tr>
      <tr><td class="doi"><a href="https://doi.org/10.1234/moss">x</a></td></tr></tbody></table><span class="primary-subject">Moss (cs.CL)</span>`;
    expect(read(html)).toMatchObject({
      ids: ['arxiv:2606.00001', 'doi:10.1234/moss'],
      authors: [{ name: 'Ada Fern' }],
      abstract: 'Wet.',
      published: '2026-06-25',
      category: 'cs.CL',
      venue: 'Moss 1',
    });
    const tags =
      '<meta name="citation_title" content="In Tags"><meta name="citation_author" content="Berg, Bo">';
    expect(read(html, tags)).toMatchObject({ title: 'In Tags', authors: [{ name: 'Berg, Bo' }] });
  });

  it('have no PDF if they show downloads without one', () => {
    expect(read('')?.links?.pdf).toBe('https://arxiv.org/pdf/2606.00001');
    expect(read('<div class="full-text"><a href="/pdf/2606.00001">PDF</a></div>')?.links?.pdf).toBe(
      'https://arxiv.org/pdf/2606.00001',
    );
    expect(
      read('<div class="full-text"><a href="/src/2606.00001">TeX</a></div>')?.links?.pdf,
    ).toBeUndefined();
  });
});
