import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { rowDraft } from '../../../lib/sites/reading/row-parts';

const URL_HERE = new URL('https://papers.example/list');
const read = (html: string, parts = {}) => {
  const row = parseHtml(`<div>${html}</div>`).body.firstElementChild as Element;
  return rowDraft(row, ['doi:10.1/a'], () => 'doi:10.1/a', URL_HERE, parts);
};
const link = (text: string, href = '/a') => `<a href="${href}">${text}</a>`;

describe('rowDraft', () => {
  it.each([
    'PDF',
    'Full Text (PDF)',
    'View abstract',
    'Download PDF (1.2 MB)',
    'Papers (12)',
    'https://doi.org/10.1/a',
    '10.1145/1.2',
    '…',
    'VIEW PDF',
    'Read online',
    'Share | Save',
    'DOI: 10.1145/1.2 (2020)',
    'Citations 1.234',
    '2.5 kB',
    '12MB',
    'More in the HTML',
    'First page preview',
  ])('does not take the label %s for a title', (label) => {
    expect(read(link(label)).title).toBe('');
    expect(read(link(label) + link('Moss')).title).toBe('Moss');
  });

  it.each([
    ...['Abstraction in moss', 'PDFs considered', '100 stones', 'Moss PDF', 'PDF moss'],
    ...['10.11 moss', '5 kbps', 'Moss https://moss.example', 'Moss 10.1145/1.2', '3 b moss'],
  ])('takes %s for a title', (title) => expect(read(link(title)).title).toBe(title));

  it('takes the longest text of the links to the paper for its title', () => {
    const others = link('A very long title of another paper', '/b');
    const idOf = (href: string) => (href === '/b' ? 'doi:10.1/b' : 'doi:10.1/a');
    const html = link('Moss') + link('Moss and fern<button>Save this paper</button>') + others;
    const row = parseHtml(`<div>${html}</div>`).body.firstElementChild as Element;
    expect(rowDraft(row, ['doi:10.1/a'], idOf, URL_HERE, {}).title).toBe('Moss and fern');
  });

  it('reads a row without any part', () => {
    expect(read('<p>Moss</p>', { title: 'h3', abstract: '.a', venue: '.v', date: 'time' })).toEqual(
      {
        ids: ['doi:10.1/a'],
        title: '',
        links: {},
      },
    );
  });

  it('reads the parts of a row without what belongs to the page', () => {
    const html = `<h3>On moss <button>Save</button><label>Select</label></h3>
      <div class="a"><h4>Abstract</h4><button>More</button>Abstract: Moss grows.</div>
      <p class="v">Moss Letters ,:</p><b class="c">Cited by 1,234 papers</b>`;
    expect(read(html, { title: 'h3', abstract: '.a', venue: '.v', citations: '.c' })).toEqual({
      ids: ['doi:10.1/a'],
      title: 'On moss',
      abstract: 'Moss grows.',
      venue: 'Moss Letters',
      links: {},
      counts: { citations: 1234 },
    });
    expect(read('<b>cited never</b>', { citations: 'b' }).counts).toBeUndefined();
  });

  it.each(['Abstract machines rest.', 'An Abstract Moss.'])('keeps the abstract %s', (text) =>
    expect(read(`<i>${text}</i>`, { abstract: 'i' }).abstract).toBe(text),
  );

  it('takes the first alternative with a text', () => {
    expect(read('<b></b><i> </i><i>Two</i><b>One</b>', { title: 'u | i | b' }).title).toBe('Two');
  });

  it.each([
    ...['/doi/pdf/1', '/doi/epdf/1', '/doi/pdfplus/1', '/doi/pdfdirect/1', '/reader/1', '/a.pdf'],
    ...['/a.PDF?download', '/a.pdf#page=2'],
  ])('takes %s for a PDF', (href) =>
    expect(read(link('Moss', href)).links).toEqual({ pdf: `https://papers.example${href}` }),
  );

  it.each(['/pdf', '/doi/pdfs/1', '/a.pdfx', '/reader', '/my-reader/1', '/apdf/1'])(
    'takes %s for a page',
    (href) =>
      expect(read(link('Moss', href)).links).toEqual({ page: `https://papers.example${href}` }),
  );

  it.each(['(+ 3)', '[+12]', '+3', '( + 3 )'])('takes %s for the rest of a list', (rest) =>
    expect(read(`<li>Ada Fern</li><li>${rest}</li>`, { authors: 'li' })).toMatchObject({
      authors: [{ name: 'Ada Fern' }],
      authorsComplete: false,
    }),
  );

  it('leaves footnotes and ORCID out of names', () => {
    const html = `<li>Ada Fern<sup>1</sup></li><li>Bo Berg <a href="https://orcid.org/1">iD</a></li>
      <li>Chi Cho <i class="icon-orcid">iD</i><i data-test="parent">Moss Group</i></li>`;
    expect(read(html, { authors: 'li' }).authors).toEqual([
      ...[{ name: 'Ada Fern' }, { name: 'Bo Berg' }, { name: 'Chi Cho' }],
    ]);
  });

  it('reads names before “in” and a book, and skips alternatives without names', () => {
    const parts = { authors: 'u | i | b' };
    expect(read('<i></i><b>Ada Fern and Bo Berg in</b>', parts).authors).toEqual([
      ...[{ name: 'Ada Fern' }, { name: 'Bo Berg' }],
    ]);
    expect(read('<b>Ada in Bo</b>', parts).authors).toEqual([{ name: 'Ada in Bo' }]);
  });

  it('does not hang on any label', () => {
    const part = fc.constantFrom(',', ' ', '1', '.', 'pdf', 'b', '(', 'the ', 'x');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 400 }), (parts) => {
        expect(read(link(`${parts.join('')}!`)).ids).toEqual(['doi:10.1/a']);
      }),
    );
  });

  it('distinguishes pages and PDFs', () => {
    const { links } = read(link('PDF', '/doi/pdf/10.1/a') + link('Moss', '/doi/10.1/a'));
    expect(links).toEqual({
      page: 'https://papers.example/doi/10.1/a',
      pdf: 'https://papers.example/doi/pdf/10.1/a',
    });
  });

  it('reads names in one or several elements, and detects missing ones', () => {
    const parts = { authors: 'li | p' };
    expect(read('<p>Ada Fernwood, Bo van Lichen &amp; Cy Bark</p>', parts).authors).toHaveLength(3);
    expect(read('<li>Ada Fernwood</li><li>(+ 3)</li>', parts)).toMatchObject({
      authors: [{ name: 'Ada Fernwood' }],
      authorsComplete: false,
    });
    expect(read('<li>Ada Fernwood</li><li>&amp; 12 more</li>', parts)).toMatchObject({
      authorCount: 13,
      authorsComplete: false,
    });
  });

  it('prefers the exact date of an attribute', () => {
    const parts = { date: 'time' };
    expect(read('<time datetime="2024-05-12">May 2024</time>', parts).published).toBe('2024-05-12');
    expect(read('<time>May 2024</time>', parts).published).toBe('May 2024');
    expect(read('<time datetime="2024"></time>', parts).published).toBe('2024');
    expect(read('<time datetime="soon">May 2024</time>', parts).published).toBe('May 2024');
    expect(read('<time data-title="2024-05-12">May</time>', parts).published).toBe('2024-05-12');
  });
});
