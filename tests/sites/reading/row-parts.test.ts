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
  ])('does not take the label %s for a title', (label) => {
    expect(read(link(label)).title).toBe('');
    expect(read(link(label) + link('Moss')).title).toBe('Moss');
  });

  it.each(['Abstraction in moss', 'PDFs considered', '100 stones'])(
    'takes %s for a title',
    (title) => expect(read(link(title)).title).toBe(title),
  );

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
    expect(read('<time>May 2024</time>', parts).published).toBe('2024-05');
  });
});
