import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { linkedCluster } from '../../../lib/sites/googlescholar/cluster-id';
import { counted, readResult } from '../../../lib/sites/googlescholar/result';
import { arxivInVenue, readSourceLine } from '../../../lib/sites/googlescholar/source-line';

const url = new URL('https://scholar.google.com/scholar?q=moss');
const read = (html: string, attributes = 'data-cid="0qfs6zbVakoJ"') =>
  readResult(
    parseHtml(`<div class="gs_r" ${attributes}>${html}</div>`).body.firstElementChild as Element,
    url,
  );
const TITLE = '<h3><a href="https://moss.example/1">On Moss</a></h3>';

describe('readResult', () => {
  it('has no fields for missing parts', () => {
    expect(read(TITLE)).toEqual({
      ids: ['gscholar:0qfs6zbVakoJ'],
      title: 'On Moss',
      links: { page: 'https://moss.example/1' },
    });
  });

  it('reads a result', () => {
    expect(
      read(`<div class="gs_ggs"><a href="https://arxiv.org/pdf/1706.03762">[PDF] arxiv.org</a></div>
        <h3><span class="gs_ctc">[HTML]</span> <a href="https://doi.org/10.1234/moss"><span class="gs_ctu">[B]</span>On Moss</a></h3>
        <div class="gs_a">A Fern, B Berg - Moss Letters, 2017 - moss.example</div>
        <div class="gs_rs"><span class="gs_age">3 days ago</span> - Moss grows.</div>
        <a href="/scholar?cites=1214424648565160525">Cited by 1.234</a>`),
    ).toEqual({
      ids: [
        'doi:10.1234/moss',
        'arxiv:1706.03762',
        'gscholar:0qfs6zbVakoJ',
        'gscholar:TXo0mMiA2hAJ',
      ],
      title: 'On Moss',
      authors: [{ name: 'A Fern' }, { name: 'B Berg' }],
      kind: 'book',
      published: '2017',
      venue: 'Moss Letters',
      abstract: 'Moss grows.',
      links: { page: 'https://doi.org/10.1234/moss', pdf: 'https://arxiv.org/pdf/1706.03762' },
      counts: { citations: 1234 },
    });
  });

  it('reads a citation, which has only a list of versions', () => {
    const citation = '<h3>[CITATION] [C] On [wet] Moss</h3>';
    expect(read(`${citation}<a href="/scholar?cluster=12&hl=en">x</a>`)).toMatchObject({
      title: 'On [wet] Moss',
      links: { page: 'https://scholar.google.com/scholar?cluster=12&hl=en' },
    });
    expect(read(`${citation}<a href="/scholar?cites=12">x</a>`)?.links?.page).toBe(
      'https://scholar.google.com/scholar?cites=12',
    );
  });

  it('keeps brackets in the title of a link', () => {
    expect(read('<h3><a href="https://moss.example/1">[Re] Moss</a></h3>')?.title).toBe(
      '[Re] Moss',
    );
    expect(read(`<h3>[${'x'.repeat(21)}] Moss</h3>`)?.title).toBe(`[${'x'.repeat(21)}] Moss`);
  });

  it.each(['/scholar_case?case=1', 'https://patents.google.com/patent/1'])(
    'passes over %s',
    (href) => expect(read(`<h3><a href="${href}">Moss</a></h3>`)).toBeUndefined(),
  );

  it.each([
    ['<h3><a href="https://moss.example/1.PDF?x">Moss</a></h3>', 'https://moss.example/1.PDF?x'],
    ['<h3><a href="https://moss.example/pdf/1">Moss</a></h3>', 'https://moss.example/pdf/1'],
    ['<h3>[PDF] <a href="https://moss.example/1">Moss</a></h3>', 'https://moss.example/1'],
    [
      `${TITLE}<div class="gs_or_ggsm"><a href="/1.pdf">x</a></div>`,
      'https://scholar.google.com/1.pdf',
    ],
    [`${TITLE}<div class="gs_ggs"><a href="/1.pdfx">[HTML]</a></div>`, undefined],
    [`${TITLE}<div class="gs_ggs"><a href="/1?x=/pdf/">Full text</a></div>`, undefined],
  ])('reads the PDF of %s', (html, pdf) => expect(read(html)?.links?.pdf).toBe(pdf));

  it('reads its cluster from a link to related papers', () => {
    const related = (href: string, attributes = '') =>
      read(`${TITLE}<a href="${href}">x</a>`, attributes)?.ids;
    expect(related('/scholar?q=related:0qfs6zbVakoJ:x')).toEqual(['gscholar:0qfs6zbVakoJ']);
    expect(related('/scholar?related:=&q=RELATED%3A0qfs6zbVakoJ%3Ax')).toEqual([
      'gscholar:0qfs6zbVakoJ',
    ]);
    expect(related('/scholar?q=related:moss:x', 'data-cid="moss"')).toEqual([]);
    expect(related('/x', `data-cid="${'x'.repeat(21)}"`)).toEqual([]);
    expect(related('/x', 'data-cid="0qfs6zbV/koJ"')).toEqual([]);
  });
});

it.each([
  ['/scholar?cites=5362332738201102290', 'gscholar:0qfs6zbVakoJ'],
  ['/scholar?hl=en&CLUSTER=5362332738201102290&x=1', 'gscholar:0qfs6zbVakoJ'],
  ['/scholar?cites=5362332738201102290,42', undefined],
  ['/scholar?cites=5362332738201102290%2C42', undefined],
  ['/scholar?xcites=5362332738201102290', undefined],
  ['/scholar?cites=moss', undefined],
  [null, undefined],
])('linkedCluster of %s', (href, id) => expect(linkedCluster(href)).toBe(id));

it.each([
  ['Cited by 12', 12],
  ['Zitiert von: 1.234', 1234],
  ['Cited by 1,234', 1234],
  ['Cite', undefined],
])('counted of “%s”', (text, citations) => {
  const link = parseHtml(`<a>${text}</a>`).querySelector('a');
  expect(counted(link)?.citations).toBe(citations);
});

it.each([
  ['arXiv preprint arXiv:2408.00714', 'arxiv:2408.00714'],
  ['ARXIV: 2408.00714, 2024', 'arxiv:2408.00714'],
  ['arXiv:2408.00714; x', 'arxiv:2408.00714'],
  ['myarXiv:2408.00714', null],
  ['arXiv preprint', null],
  [undefined, null],
])('arxivInVenue of “%s”', (venue, id) => expect(arxivInVenue(venue)).toBe(id));

describe('readSourceLine', () => {
  it.each([
    ['A Fern、B Berg - Moss، 2017 - moss.example', 2, 'Moss', '2017'],
    ['A Fern، B Berg - Moss， 2017 - x', 2, 'Moss', '2017'],
    ['A Fern; B Berg – Moss 2017', 2, 'Moss', '2017'],
    ['A Fern - Moss 12017 - x', 1, 'Moss 12017', undefined],
    ['A Fern - Moss, 2017a - x', 1, 'Moss, 2017a', undefined],
    ['A Fern-Berg - Moss - x', 1, 'Moss', undefined],
    ['A Fern -  2017', 1, undefined, '2017'],
  ])('reads “%s”', (line, authors, venue, published) => {
    const source = readSourceLine(line);
    expect([source.authors?.length ?? 0, source.venue, source.published]).toEqual([
      ...[authors, venue, published],
    ]);
  });
});
