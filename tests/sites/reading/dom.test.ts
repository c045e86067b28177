import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { isAfter, markable, textPieces, webUrl } from '../../../lib/sites/reading/dom';

const find = (html: string, selector: string) => {
  const found = parseHtml(html).querySelector(selector);
  if (!found) throw new Error(`${selector} is missing`);
  return found;
};

describe('webUrl', () => {
  const base = new URL('https://a.example/dir/');

  it.each([
    ['/moss', 'https://a.example/moss'],
    ['moss', 'https://a.example/dir/moss'],
    ['http://b.example', 'http://b.example/'],
  ])('of %s', (raw, url) => expect(webUrl(raw, base)).toBe(url));

  it.each(['', 'javascript:alert(1)', 'mailto:a@b.example', 'https://[', undefined, 7, null])(
    'is none of %s',
    (raw) => expect(webUrl(raw, base)).toBeUndefined(),
  );

  it('needs a base for what is no whole address', () => {
    expect(webUrl('/moss')).toBeUndefined();
    expect(webUrl('https://a.example/moss')).toBe('https://a.example/moss');
  });
});

describe('textPieces', () => {
  const texts = (html: string, limit?: number) =>
    textPieces(find(`<div>${html}</div>`, 'div'), 'b', limit).map(({ text }) => text);

  it('are the runs of text, without those in what is skipped', () => {
    expect(texts('one <i> two </i><b>three <i>four</i></b> <p></p>five')).toEqual([
      ...['one', 'two', 'five'],
    ]);
  });

  it('end after as many characters as are asked for', () => {
    expect(texts('<i>abcdef</i><i>gh</i><i>ij</i>', 7)).toEqual(['abcdef', 'gh']);
    expect(texts('<i>abcdef</i><i>gh</i>', 6)).toEqual(['abcdef']);
    expect(texts('<i>abcdef</i>', 3)).toEqual(['abc']);
  });
});

describe('markable', () => {
  it('is the first cell of a row of a table, else the row itself', () => {
    const html = '<table><tbody><tr><td id="a">1</td><td>2</td></tr></tbody></table>';
    expect(markable(find(html, 'tr')).id).toBe('a');
    expect(markable(find(html, 'table')).localName).toBe('table');
    expect(markable(find('<table><tr><th>1</th></tr></table>', 'tr')).localName).toBe('tr');
  });
});

describe('isAfter', () => {
  it('knows the order of the document', () => {
    const document = parseHtml('<i>1</i><b>2</b>');
    const [first, second] = [...document.body.children];
    if (!first || !second) throw new Error('the page is empty');
    expect(isAfter(second, first)).toBe(true);
    expect(isAfter(first, second)).toBe(false);
    expect(isAfter(first, first)).toBe(false);
  });
});
