import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { abstractText } from '../../../lib/sites/reading/abstract-text';

const read = (html: string) =>
  abstractText(parseHtml(`<section>${html}</section>`).querySelector('section'));
/** A paragraph of more than 60 characters. */
const LONG = 'Moss grows slowly on the north side of stones, and on all sides of wet ones.';

describe('abstractText', () => {
  it('is undefined without a text', () => {
    expect(abstractText(null)).toBeUndefined();
    expect(abstractText(undefined)).toBeUndefined();
    expect(read(' ')).toBeUndefined();
    expect(read('<h2>Abstract</h2>')).toBeUndefined();
  });

  it('joins paragraphs and their headings', () => {
    expect(read(`<h4>Methods</h4><p>${LONG}</p><h5>Results</h5><p>It did.</p>`)).toBe(
      `Methods ${LONG} Results It did.`,
    );
  });

  it('reads nested blocks once', () => {
    expect(read(`<ul><li><p>${LONG}</p></li></ul><div role="paragraph"><p>Yes.</p></div>`)).toBe(
      `${LONG} Yes.`,
    );
    expect(read(`<p>${LONG}<span role="paragraph"> So.</span></p>`)).toBe(`${LONG} So.`);
  });

  it('leaves out what is not in a paragraph, such as a button', () => {
    expect(read(`<button>Show</button><p>${LONG}</p>`)).toBe(LONG);
  });

  it.each([
    ...['Abstract', 'ABSTRACT:', 'Author abstract', 'Summary.', 'Author Summary', 'Résumé'],
    ...['Zusammenfassung', 'Resumen'],
  ])('leaves out the heading “%s”', (heading) => {
    expect(read(`<h3>${heading}</h3><p>${LONG}</p>`)).toBe(LONG);
    expect(read(`<p>${heading}</p><p>${LONG}</p>`)).toBe(LONG);
  });

  it.each(['Abstract machines', 'In summary', 'Summary::'])('keeps the heading “%s”', (heading) => {
    expect(read(`<h3>${heading}</h3><p>${LONG}</p>`)).toBe(`${heading} ${LONG}`);
  });

  it('takes a text without long paragraphs as a whole, without its headings', () => {
    expect(read('<h2>Abstract</h2>Moss grows <p>slowly</p> on stones.')).toBe(
      'Moss grows slowly on stones.',
    );
    const sixty = 'x'.repeat(60);
    expect(read(`Moss <p>${sixty}</p>`)).toBe(`Moss ${sixty}`);
    expect(read(`Moss <p>${sixty}x</p>`)).toBe(`${sixty}x`);
  });

  it.each([
    ['Abstract Moss grows.', 'Moss grows.'],
    ['Abstract: Moss grows.', 'Moss grows.'],
    ['Abstract.Moss grows.', 'Moss grows.'],
    ['AbstractMoss grows.', 'Moss grows.'],
    ['Abstract interpretation of moss.', 'Abstract interpretation of moss.'],
    ['An Abstract Moss.', 'An Abstract Moss.'],
  ])('of “%s”', (text, abstract) => expect(read(text)).toBe(abstract));
});
