// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepFocus } from '../../../components/parts/keep-focus';

let stop: () => void;

beforeEach(() => {
  document.body.innerHTML = `<main>
    <h2>Trash</h2><button id="all">All</button>
    <ul>
      <li><a href="#1">One</a><button id="b1">Save</button></li>
      <li><a href="#2">Two</a><button id="b2">Save</button></li>
      <li><a href="#3">Three</a><button id="b3">Save</button></li>
    </ul>
    <div class="list"><div class="row" tabindex="0" id="row">Paper</div></div>
    <footer><button id="undo">Undo</button><button id="more">More</button></footer>
  </main>`;
  stop = keepFocus(document.querySelector('main') as HTMLElement);
});
afterEach(() => stop());

const get = (id: string) => document.getElementById(id) as HTMLButtonElement;
/** Observers are called in a microtask. */
const observed = () => new Promise((resolve) => setTimeout(resolve));
const focused = () => document.activeElement?.id;

it.each([
  ['the next row', 'b2', ['b2'], 'b3'],
  ['the last row left', 'b3', ['b3'], 'b2'],
  ['what comes next on the page', 'b1', ['b1', 'b2', 'b3'], 'undo'],
])('a row that goes leaves the focus to %s', async (_, start, gone, expected) => {
  get(start).focus();
  for (const id of gone) get(id).closest('li')?.remove();
  await observed();
  expect(focused()).toBe(expected);
});

it('a button that replaces another one takes its focus', async () => {
  get('undo').focus();
  const redo = document.createElement('button');
  redo.id = 'redo';
  get('undo').replaceWith(redo);
  await observed();
  expect(focused()).toBe('redo');
});

it('a button that can’t be pressed any more leaves the focus to its neighbour', async () => {
  get('undo').focus();
  // As Chromium does, which reports it nowhere.
  get('undo').blur();
  get('undo').disabled = true;
  await observed();
  expect(focused()).toBe('more');
});

it('a row that is moved keeps the focus', async () => {
  get('b1').focus();
  const row = get('b1').closest('li') as HTMLElement;
  document.querySelector('ul')?.append(row);
  get('b1').blur();
  await observed();
  expect(focused()).toBe('b1');
});

it('leaves the list of papers to itself', async () => {
  get('row').focus();
  get('row').remove();
  await observed();
  expect(document.activeElement).toBe(document.body);
});

it('leaves the focus away where the user has clicked beside everything', async () => {
  get('b1').focus();
  document.querySelector('h2')?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  get('b1').blur();
  get('b1').closest('li')?.remove();
  await observed();
  expect(document.activeElement).toBe(document.body);
});
