// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../../components/library/Library';
import { db } from '../../../lib/store/database';
import { addTags } from '../../../lib/store/edit/edit';
import {
  click,
  clickIn,
  fill,
  freshPopup,
  idOf,
  NOW,
  papers,
  press,
  settle,
  titles,
  type,
  until,
} from '../app/show-popup';
import { mount } from '../mount';

freshPopup();

let wide = true;
beforeEach(() => {
  wide = true;
  vi.stubGlobal('matchMedia', () => ({
    matches: wide,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  location.hash = '';
});

async function showLibrary(): Promise<void> {
  mount(<Library />);
  await until(() => expect(document.querySelector('.row h2, .empty h2')).not.toBeNull());
}
/** From the search box to the first row. */
async function toList(): Promise<void> {
  document.querySelector<HTMLElement>('input[type=search]')?.focus();
  await press('ArrowDown');
  await until(() => expect(document.activeElement?.matches('.list .row')).toBe(true));
}
const beside = () => document.querySelector('.beside')?.textContent ?? '';

/** Files over the page, as the browser reports them. */
function drag(type: string, files: File[], types = ['Files']): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types, files, dropEffect: '' }, relatedTarget: null });
  window.dispatchEvent(event);
  return event;
}

describe('the library', () => {
  it('shows the current paper in full beside the list', async () => {
    await fill(papers, 4);
    await showLibrary();
    expect(titles()).toHaveLength(4);
    await until(() => expect(beside()).toContain('Sparse Gardens'));
    await toList();
    await press('ArrowDown');
    await until(() => expect(beside()).toContain('PanGu-π at Home'));
    expect(document.querySelector('.row .detail')).toBeNull();
  });

  it('shows it below its row where there is no room', async () => {
    wide = false;
    await fill(papers, 2);
    await showLibrary();
    await toList();
    await press('ArrowRight');
    await until(() => expect(document.querySelector('.row .detail')).not.toBeNull());
    expect(document.querySelector('.beside')).toBeNull();
  });

  it('tags the current paper beside the list, by keys', async () => {
    await fill(papers, 2);
    await showLibrary();
    await toList();
    await press('t');
    await until(() => expect(document.activeElement?.matches('.beside input')).toBe(true));
    await type('rivers');
    await press('Enter');
    await until(async () => expect((await db.entries.get(idOf(0)))?.tags).toEqual(['rivers']));
    await press('Escape');
    await until(() => expect(document.activeElement?.matches('.list .row')).toBe(true));
  });

  it('selects and exports as the popup does', async () => {
    await fill(papers, 3);
    await showLibrary();
    await toList();
    await press('x');
    await press('ArrowDown', { shiftKey: true });
    await until(() =>
      expect(document.querySelector('.selection')?.textContent).toContain('2 selected'),
    );
    await press('e');
    await until(() => expect(document.querySelector('h1')?.textContent).toBe('Export 2 papers'));
  });
});

describe('importing', () => {
  it('takes files that are dropped anywhere, and shows that it would', async () => {
    await showLibrary();
    expect(drag('dragover', []).defaultPrevented).toBe(true);
    await until(() => expect(document.querySelector('.library-drop')).not.toBeNull());
    const text = '@misc{a, title = {On the Slow and Winding Rivers of the North}}';
    drag('drop', [new File([text], 'a.bib')]);
    await until(() => expect(document.querySelector('[role=tab]')?.textContent).toBe('1 new'));
    expect(document.querySelector('.library-drop')).toBeNull();
    expect(await db.papers.count()).toBe(0);
  });

  it('leaves alone what is dragged and is no file', async () => {
    await showLibrary();
    expect(drag('dragover', [], ['text/plain']).defaultPrevented).toBe(false);
    expect(drag('drop', [], ['text/plain']).defaultPrevented).toBe(false);
    expect(document.querySelector('.library-drop')).toBeNull();
  });

  it('opens by button, by key and by address', async () => {
    const asks = () => until(() => expect(document.body.innerHTML).toContain('<textarea'));
    await fill(papers, 1);
    await showLibrary();
    await click('Import');
    await asks();
    await click('Back');
    await until(() => expect(document.querySelector('.row')).not.toBeNull());
    await toList();
    await press('i');
    await asks();
    await click('Back');
    await until(() => expect(document.querySelector('.row')).not.toBeNull());
    mount(null);
    location.hash = '#import';
    mount(<Library />);
    await asks();
  });
});

describe('the address', () => {
  const box = () => document.querySelector<HTMLInputElement>('input[type=search]');
  const view = () => document.querySelector('.sidebar [aria-current]')?.textContent;
  const address = (hash: string) => until(() => expect(location.hash).toBe(hash));

  it('follows the view, the text and the paper', async () => {
    await fill(papers, 4);
    await showLibrary();
    await address('#saved');
    await type('gardens');
    await address('#saved?q=gardens');
    await press('Escape');
    await address('#saved');
    await toList();
    await press('ArrowDown');
    await address(`#saved?paper=${idOf(1)}`);
    await clickIn('.sidebar', 'Unread 4');
    await address('#unread');
  });

  it('opens what it names, and goes back to it', async () => {
    await fill(papers, 4);
    location.hash = `#unread?q=gardens`;
    await showLibrary();
    await until(() => expect(titles()).toHaveLength(1));
    expect([box()?.value, view()]).toEqual(['gardens', expect.stringMatching(/^Unread/)]);
    history.replaceState(null, '', '#saved?q=title:home');
    dispatchEvent(new PopStateEvent('popstate'));
    await until(() => expect(titles().join()).toContain('at Home'));
    expect([box()?.value, view()]).toEqual(['title:home', expect.stringMatching(/^Saved/)]);
  });

  it('shows papers that are not saved, and only these, as seen', async () => {
    await fill(papers, 2);
    location.hash = '#seen';
    await showLibrary();
    await until(() => expect(titles().length).toBeGreaterThan(0));
    const saved = new Set(await db.entries.toCollection().primaryKeys());
    expect(saved.size).toBe(2);
    expect(titles()).toHaveLength((await db.papers.count()) - 2);
  });

  it('holds the settings, too', async () => {
    await fill(papers, 1);
    await showLibrary();
    await click('Settings');
    await address('#settings');
    await until(() => expect(document.querySelector('.panel')).not.toBeNull());
    await click('Back');
    await address('#saved');
  });
});

describe('the sidebar', () => {
  const box = () => document.querySelector<HTMLInputElement>('input[type=search]')?.value;
  const item = (name: string) => {
    const items = [...document.querySelectorAll<HTMLElement>('.sidebar [data-key]')];
    const found = items.find(({ textContent }) => textContent.startsWith(name));
    if (!found) throw new Error(`No “${name}” among ${items.map((each) => each.textContent)}`);
    return found;
  };
  const counted = (name: string, count: number) =>
    until(() => expect(item(name).textContent).toBe(`${name} ${count}`));
  const pick = async (name: string, init: MouseEventInit = {}) => {
    item(name).dispatchEvent(new MouseEvent('click', { bubbles: true, ...init }));
    await settle();
  };

  async function fillTagged(): Promise<void> {
    await fill(papers, 4);
    await addTags([idOf(0)], ['llm/agents', 'llm/moe'], NOW);
    await addTags([idOf(1)], ['llm/moe', 'thesis'], NOW);
    await addTags([idOf(2)], ['thesis'], NOW);
    await showLibrary();
    await counted('#llm', 2);
  }

  it('counts tags as a tree, and those of the papers that are listed', async () => {
    await fillTagged();
    await counted('agents', 1);
    await counted('moe', 2);
    await counted('No tag', 1);
    await pick('#thesis');
    expect(box()).toBe('tag:=thesis');
    await until(() => expect(titles()).toHaveLength(2));
    await counted('#llm', 1);
    expect(item('#thesis').getAttribute('aria-selected')).toBe('true');
  });

  it('combines what is clicked, and removes it by another click', async () => {
    await fillTagged();
    await pick('#llm');
    await until(() => expect(titles()).toHaveLength(2));
    await pick('#thesis');
    expect(box()).toBe('tag:=llm/ tag:=thesis');
    await until(() => expect(titles()).toHaveLength(1));
    await pick('#llm');
    expect(box()).toBe('tag:=thesis');
    await pick('#llm', { ctrlKey: true });
    expect(box()).toBe('tag:=thesis OR tag:=llm/');
    await until(() => expect(titles()).toHaveLength(3));
    history.back();
    await until(() => expect(box()).toBe('tag:=thesis'));
  });

  it('is one stop of the Tab key for each group, with arrows inside', async () => {
    await fillTagged();
    const stops = document.querySelectorAll('.sidebar [role=tree] [tabindex="0"]');
    expect(stops).toHaveLength(1);
    item('#llm').focus();
    await press('ArrowDown');
    expect(document.activeElement).toBe(item('agents'));
    await press('ArrowLeft');
    expect(document.activeElement).toBe(item('#llm'));
    await press('ArrowLeft');
    expect(item('#llm').getAttribute('aria-expanded')).toBe('false');
    expect(document.querySelector('.sidebar')?.textContent).not.toContain('agents');
    await press('t');
    expect(document.activeElement).toBe(item('#llm'));
    await press('ArrowDown');
    expect(document.activeElement).toBe(item('#thesis'));
  });

  it('finds nothing outside of its view, but says what is there', async () => {
    await fill(papers, 2);
    await showLibrary();
    await until(() => expect(item('Code')).toBeDefined());
    await pick('Code');
    await until(() => expect(titles().length).toBeGreaterThan(0));
    const saved = titles().length;
    const others = document.querySelector<HTMLElement>('.list-bar p button');
    expect(others?.textContent).toMatch(/^and \d+ that are only seen$/);
    others?.click();
    await until(() => expect(location.hash).toBe('#seen?q=has:code'));
    await until(() => expect(others?.textContent).toBe(`and ${saved} that are saved`));
  });
});

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
