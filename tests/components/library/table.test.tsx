// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../components/library/Library';
import { clickIn, fill, papers, settle, titles, until } from '../app/show-popup';
import { mount } from '../mount';
import { freshLibrary, showLibrary } from './show-library';

freshLibrary();

describe('the table', () => {
  const box = () => document.querySelector<HTMLInputElement>('input[type=search]')?.value;
  const headers = () =>
    [...document.querySelectorAll('[role=columnheader] button')].map((each) => each.textContent);
  const cells = () =>
    [...document.querySelectorAll('.table-title')].map((title) => title.textContent);
  const sorted = () => document.querySelector('[aria-sort$=ending]')?.getAttribute('aria-sort');

  it('is sorted by a click on a header, as part of the query', async () => {
    location.hash = '#saved?as=table';
    await fill(papers, 4);
    mount(<Library />);
    await until(() => expect(cells()).toHaveLength(4));
    expect(headers()).toEqual(['Title', 'Authors', 'Published', 'Venue', 'Upvotes']);
    await clickIn('.table-head', 'Title');
    expect([box(), sorted()]).toEqual(['sort:title', 'ascending']);
    await until(() => expect(cells()).toEqual([...cells()].sort()));
    await clickIn('.table-head', 'Title ↑');
    expect([box(), sorted()]).toEqual(['sort:-title', 'descending']);
    await until(() => expect(cells()).toEqual([...cells()].sort().reverse()));
  });

  it('has the columns that were chosen, also the next time', async () => {
    location.hash = '#saved?as=table';
    await fill(papers, 2);
    mount(<Library />);
    await until(() => expect(headers()).toContain('Venue'));
    const menu = [...document.querySelectorAll('.column-menu label')];
    for (const name of ['Venue', 'Status'])
      menu
        .find(({ textContent }) => textContent === name)
        ?.querySelector('input')
        ?.click();
    await until(() => expect(headers()).toContain('Status'));
    expect(headers()).not.toContain('Venue');
    mount(null);
    mount(<Library />);
    await until(() => expect(headers()).toContain('Status'));
  });
});

describe('many papers', () => {
  it('are selected at once, or as a range with Shift', async () => {
    await fill(papers, 4);
    await showLibrary();
    await until(() => expect(titles()).toHaveLength(4));
    const selected = () => document.querySelectorAll('.row.selected').length;
    const all = document.querySelector<HTMLInputElement>('.list-bar > input');
    all?.click();
    await until(() => expect(selected()).toBe(4));
    all?.click();
    await until(() => expect(selected()).toBe(0));
    const boxes = [...document.querySelectorAll('.row-lead input')];
    boxes[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await settle();
    boxes[2]?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    await until(() => expect(selected()).toBe(3));
  });
});
