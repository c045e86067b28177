import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { shownPaper } from '../../../lib/sites/semanticscholar/paper';
import { idElsewhere, idIn, readRow } from '../../../lib/sites/semanticscholar/row';

const HASH = '0123456789abcdef0123456789abcdef01234567';
const ID = `s2:${HASH}`;
const url = new URL('https://www.semanticscholar.org/search?q=moss');
const read = (html: string) =>
  readRow(parseHtml(`<div>${html}</div>`).body.firstElementChild as Element, ID, url);
const LINK = `<a href="/paper/On-Moss/${HASH}?x=1#y"><h2>On Moss</h2></a>`;

it.each([
  [`/paper/On-Moss/${HASH.toUpperCase()}`, ID],
  [`https://www.semanticscholar.org//paper/${HASH}/figure/1`, ID],
  [`https://semanticscholar.org/reader/${HASH}`, ID],
  ['/arxiv/2511.01234', 'arxiv:2511.01234'],
  ['/paper/arXiv:2511.01234v2', 'arxiv:2511.01234'],
  [`/paper/${HASH}0`, null],
  [`/paper/${HASH.slice(1)}`, null],
  [`/paper/x${HASH}`, null],
  [`/author/${HASH}`, null],
  [`/moss/paper/${HASH}`, null],
  ['/moss/arxiv/2511.01234', null],
  [`https://evilsemanticscholar.org/paper/${HASH}`, null],
  [`https://www.semanticscholar.org.example/paper/${HASH}`, null],
])('idIn of %s', (href, id) => expect(idIn(new URL(href, url))).toBe(id));

it.each([
  ['https://arxiv.org/abs/2511.01234', 'arxiv:2511.01234'],
  ['https://aclanthology.org/N19-1423', 'acl:N19-1423'],
  ['https://pubmed.ncbi.nlm.nih.gov/77', 'pmid:77'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC77', 'pmcid:PMC77'],
  ['https://doi.org/10.1234/moss', 'doi:10.1234/moss'],
  ['https://moss.example/', null],
  ['/10.1234/moss', null],
])('idElsewhere of %s', (href, id) => expect(idElsewhere(href)).toBe(id));

describe('readRow', () => {
  it('has no fields for missing parts', () => {
    expect(read('')).toEqual({ ids: [ID], title: '', links: {} });
    expect(read(`<a href="/paper/On-Moss/${HASH}">On Moss</a>`).title).toBe('On Moss');
  });

  it('reads a row', () => {
    expect(
      read(`<a href="/paper/x/${HASH.replace('0', 'f')}">Other</a>${LINK}
        <span class="cl-paper-pubdate">3 May 2024</span><span class="cl-paper-venue">Birds</span>
        <div class="cl-paper-abstract">Abstract Moss grows. <button>Expand</button></div>
        <a href="https://moss.example/moss.PDF?x">PDF</a><a href="https://doi.org/10.1234/moss">x</a>
        <a href="https://doi.org/10.1234/moss">x</a><b data-test-id="total-citations-stat">1,234 Citations</b>`),
    ).toEqual({
      ids: [ID, 'doi:10.1234/moss'],
      title: 'On Moss',
      abstract: 'Moss grows.',
      published: '3 May 2024',
      venue: 'Birds',
      links: {
        page: `https://www.semanticscholar.org/paper/On-Moss/${HASH}`,
        pdf: 'https://moss.example/moss.PDF?x',
      },
      counts: { citations: 1234 },
    });
  });

  it.each([
    ['https://moss.example/a.pdf#p', true],
    ['https://moss.example/pdf/1', true],
    ['https://moss.example/a.pdfx', false],
    ['/a.pdf', false],
  ])('knows whether %s is a PDF', (href, isPdf) =>
    expect(read(`<a href="${href}">x</a>`).links?.pdf).toBe(isPdf ? href : undefined),
  );

  it.each([
    ['TLDR Moss grows.', undefined],
    ['tl;dr: Moss grows.', undefined],
    ['On TLDR.', 'On TLDR.'],
    ['Abstract machines rest.', 'Abstract machines rest.'],
    ['Moss grows. Expand', 'Moss grows.'],
    ['Expand moss', 'Expand moss'],
  ])('reads the abstract “%s”', (text, abstract) =>
    expect(read(`<p class="cl-paper-abstract">${text}</p>`).abstract).toBe(abstract),
  );

  const authors = (html: string) => read(`<p class="cl-paper-authors">${html}</p>`);
  const named = (...names: string[]) => names.map((name) => ({ name }));

  it('reads one element for each author, or one for all', () => {
    expect(authors('<a>Ada Fern</a>, <a>Bo Berg</a>').authors).toEqual(
      named('Ada Fern', 'Bo Berg'),
    );
    expect(authors('Ada Fern, Bo Berg').authors).toEqual(named('Ada Fern', 'Bo Berg'));
    expect(
      authors('<a><b class="author-name">Ada Fern</b></a><button>Bo Berg</button>').authors,
    ).toEqual(named('Ada Fern', 'Bo Berg'));
    const nested =
      '<span data-test-id="author-list"><a>Ada Fern</a></span><span data-test-id="author-list"><a>Bo Berg</a></span>';
    expect(authors(nested).authors).toEqual(named('Ada Fern', 'Bo Berg'));
  });

  it.each([
    '<a>Ada Fern</a><a>Bo Berg</a>, +3 authors',
    '<a>Ada Fern</a><a>Bo Berg</a> + 3 more authors',
    '<a>Ada Fern</a><a>Bo Berg</a><button>+3 Authors</button>',
  ])('counts the authors that are not named in %s', (html) =>
    expect(authors(html)).toMatchObject({
      authors: named('Ada Fern', 'Bo Berg'),
      authorsComplete: false,
      authorCount: 5,
    }),
  );
});

describe('shownPaper', () => {
  const here = new URL(`https://www.semanticscholar.org/paper/On-Moss/${HASH}?x=1#y`);
  const paper = (html: string, ...data: object[]) =>
    shownPaper(
      parseHtml(
        html +
          data
            .map(
              (each) =>
                `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', ...each })}</script>`,
            )
            .join(''),
      ),
      here,
    );

  it('has only the page where nothing is shown', () => {
    expect(paper('')).toEqual([
      { links: { page: `https://www.semanticscholar.org/paper/On-Moss/${HASH}` } },
      { ids: [], title: '' },
      { ids: [], title: '' },
    ]);
  });

  it('reads meta tags and what is shown above the lists', () => {
    const tag = (name: string, content: string) =>
      `<meta name="citation_${name}" content="${content}">`;
    const tags =
      tag('title', 'On &lt;i&gt;Moss&lt;/i&gt;') +
      tag('author', 'Ada Fern') +
      tag('publication_date', '2024-05-03');
    const shown = `<h1>On Moss!</h1><a class="doi__link" href="https://doi.org/10.1234/moss">x</a><a href="#citing-papers">1,234 Citations</a>`;
    expect(paper(`${tags}${tag('conference_title', 'Birds')}${shown}`).slice(1)).toEqual([
      {
        ids: [],
        title: 'On Moss',
        authors: [{ name: 'Ada Fern' }],
        published: '2024-05-03',
        venue: 'Birds',
      },
      { ids: ['doi:10.1234/moss'], title: 'On Moss!', counts: { citations: 1234 } },
    ]);
    expect(paper(tag('journal_title', 'J') + tag('conference_title', 'C'))[1]?.venue).toBe('J');
  });

  it('reads the description of this paper, and its identifiers and file elsewhere', () => {
    const other = {
      headline: 'Other',
      url: `https://www.semanticscholar.org/paper/${HASH.replace('0', 'f')}`,
    };
    const sameAs = [
      'https://doi.org/10.1234/moss',
      { url: 'https://doi.org/10.1234/moss' },
      { '@id': 'https://arxiv.org/pdf/2511.01234' },
      7,
    ];
    const [links, draft] = paper('', other, {
      headline: 'On Moss',
      url: here.href,
      sameAs: sameAs[0],
      mainEntity: undefined,
      about: sameAs,
    });
    expect(links?.links?.pdf).toBe('https://arxiv.org/pdf/2511.01234');
    expect(draft).toMatchObject({
      title: 'On Moss',
      ids: ['doi:10.1234/moss', 'arxiv:2511.01234'],
    });
    expect(draft?.links).toBeUndefined();
    expect(paper('', other)).toHaveLength(3);
    expect(paper('', { headline: 'On Moss' })[1]?.title).toBe('On Moss');
    expect(paper('', { headline: 'On Moss', url: 'https://moss.example' })[1]?.title).toBe(
      'On Moss',
    );
  });

  it('reads the file of its link, else of the description', () => {
    const link = '<a data-test-id="paper-link" href="https://moss.example/moss.pdf">PDF</a>';
    const sameAs = 'https://moss.example/pdf/1';
    expect(paper(link, { headline: 'M', sameAs })[0]?.links?.pdf).toBe(
      'https://moss.example/moss.pdf',
    );
    expect(paper('', { headline: 'M', sameAs })[0]?.links?.pdf).toBe(sameAs);
  });

  it.each([
    ['Moss grows slowly on stones. The abstract.', 'The abstract.'],
    ['TLDR: Moss grows. The abstract.', 'Moss grows. The abstract.'],
    ['… The abstract.', 'The abstract.'],
    ['The abstract. Moss grows slowly on stones.', 'The abstract. Moss grows slowly on stones.'],
    ['Moss grows slowly on stones.', undefined],
    ['Semantic Scholar extracted view of "On Moss"', undefined],
    ['A Semantic Scholar extracted view of moss', 'A Semantic Scholar extracted view of moss'],
  ])('reads the abstract “%s” without the machine-written summary', (description, abstract) => {
    const html =
      '<div data-test-id="paper-tldr">TL;DR: Moss grows slowly on stones. <button>x</button>Expand</div>';
    expect(paper(html, { headline: 'M', description })[1]?.abstract).toBe(abstract);
  });
});
