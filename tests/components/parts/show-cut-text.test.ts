// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showCutText } from '../../../components/parts/show-cut-text';

let stop: () => void;

beforeEach(() => {
  document.body.innerHTML = `<main>
    <h2><a>A title of <mark>three</mark> lines</a></h2>
    <p style="text-overflow: ellipsis">Ana Torres, Bo Ek</p>
    <button style="text-overflow: ellipsis" title="Filter by a tag">#a long tag</button>
  </main>`;
  stop = showCutText(get('main'));
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

const get = (selector: string) => document.querySelector(selector) as HTMLElement;
/** The page has no layout: says how much room each element has, and how much it needs. */
const size = (selector: string, sizes: Partial<Record<string, number>>) => {
  for (const [name, value] of Object.entries(sizes))
    Object.defineProperty(get(selector), name, { value, configurable: true });
};
const point = (selector: string) => {
  get(selector).dispatchEvent(new Event('pointerover', { bubbles: true }));
  return get(selector).closest<HTMLElement>('[title]')?.title ?? '';
};

it('a title that needs more lines than it has is told in full', () => {
  // The environment does not know this property.
  const style = { getPropertyValue: (name: string) => (name === '-webkit-line-clamp' ? '2' : '') };
  vi.stubGlobal('getComputedStyle', () => style);
  size('h2', { clientHeight: 40, scrollHeight: 60 });
  expect(point('mark')).toBe('A title of three lines');
});

it('a line that fits has no tooltip, and loses it when it fits again', () => {
  size('p', { clientWidth: 90, scrollWidth: 90 });
  expect(point('p')).toBe('');
  size('p', { clientWidth: 60 });
  expect(point('p')).toBe('Ana Torres, Bo Ek');
  get('p').textContent = 'Ana Torres, Bo Ek and 3 more';
  expect(point('p')).toBe('Ana Torres, Bo Ek and 3 more');
  size('p', { clientWidth: 90 });
  expect(point('p')).toBe('');
});

it('what says something else in its tooltip keeps it', () => {
  size('button', { clientWidth: 30, scrollWidth: 90 });
  expect(point('button')).toBe('Filter by a tag');
});

it('it ends when the page is left', () => {
  stop();
  size('p', { clientWidth: 60, scrollWidth: 90 });
  expect(point('p')).toBe('');
});
