// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../components/library/Library';
import { db } from '../../../lib/store/database';
import { click, clickIn, fill, idOf, papers, press, titles, type, until } from '../app/show-popup';
import { mount } from '../mount';
import { freshLibrary, narrow, showLibrary } from './show-library';

freshLibrary();

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
    narrow();
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
    const sidebar = () => document.querySelector('.sidebar')?.textContent;
    await until(() => expect(sidebar()).toContain('Unread 4'));
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
