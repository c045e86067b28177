import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { ancestors, following, parentOf, preceding } from '../../../lib/sites/reading/walk';

/**
 * Makes every form's properties its fields of the same names, as browsers do, and happy-dom does
 * not.
 */
function withFields(html: string): Document {
  const document = parseHtml(html);
  for (const form of document.querySelectorAll('form')) {
    for (const field of form.querySelectorAll('input')) {
      Object.defineProperty(form, field.getAttribute('name') ?? '', { value: field });
    }
  }
  return document;
}

const FORM =
  '<form><input name="parentElement"><input name="nextElementSibling"><input name="previousElementSibling">';
const document = withFields(
  `<main><p>before</p>${FORM}<a href="/papers/2611.00001"></a></form><p>after</p></main>`,
);
const form = document.querySelector('form') as Element;
const namesOf = (elements: Iterable<Element>) => [...elements].map(({ localName }) => localName);

describe('a walk', () => {
  it('goes on from a form that has fields of these names', () => {
    expect(form.parentElement?.localName).toBe('input');
    expect(parentOf(form)?.localName).toBe('main');
    expect(namesOf(ancestors(form.querySelector('a')))).toEqual([
      ...['a', 'form', 'main', 'body', 'html'],
    ]);
    expect(namesOf(following(form))).toEqual(['p']);
    expect(namesOf(preceding(form))).toEqual(['p']);
    expect(namesOf(ancestors(null))).toEqual([]);
  });

  it('ends, however deep the page is', () => {
    let deep: Element = document.body;
    for (let depth = 0; depth < 1500; depth++) {
      const inner = document.createElement('div');
      deep.append(inner);
      deep = inner;
    }
    expect([...ancestors(deep)]).toHaveLength(1000);
    expect([...ancestors(deep, 3)]).toHaveLength(3);
  });
});
