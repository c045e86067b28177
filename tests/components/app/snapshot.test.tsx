// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { Popup } from '../../../components/app/Popup';
import { drawSnapshotRows } from '../../../components/list/snapshot-rows';
import { readSnapshot } from '../../../lib/settings/snapshot';
import { db } from '../../../lib/store/database';
import { addTags, save, setNote, unsave } from '../../../lib/store/edit/edit';
import {
  fill,
  freshPopup,
  idOf,
  NOW,
  papers,
  press,
  rows,
  showPopup,
  titles,
  type,
  until,
} from './show-popup';

freshPopup();
beforeEach(() => localStorage.clear());

const kept = () => readSnapshot().map(({ title }) => title);

describe('the snapshot', () => {
  it('is the top of the collection, as it is shown', async () => {
    await fill(papers, 4);
    await showPopup();
    await until(() => expect(kept()).toEqual(titles()));
  });

  it('follows each change, and is gone with the last paper', async () => {
    await fill(papers, 2);
    await showPopup();
    await until(() => expect(kept()).toHaveLength(2));
    await addTags([idOf(1)], ['thesis'], NOW + 1);
    await until(() => expect(readSnapshot()[1]?.tags).toEqual(['thesis']));
    await save([idOf(3)], NOW + 2);
    await until(() => expect(kept()).toHaveLength(3));
    await unsave([idOf(0), idOf(1), idOf(3)], NOW + 3);
    await until(() => expect(localStorage.getItem('snapshot')).toBeNull());
  });

  it('is given up when something changes while another list is shown', async () => {
    await fill(papers, 4);
    await showPopup();
    await until(() => expect(kept()).toHaveLength(4));
    await type('sparse');
    await until(() => expect(rows()).toHaveLength(1));
    expect(kept()).toHaveLength(4);
    await addTags([idOf(0)], ['thesis'], NOW + 1);
    await until(() => expect(kept()).toEqual([]));
  });

  it('looks like the rows of the list', async () => {
    await fill(papers, 5);
    await setNote(idOf(1), 'first line\nsecond line', NOW + 1);
    await addTags([idOf(1)], ['thesis', '幾何'], NOW + 2);
    await showPopup();
    await until(() => expect(readSnapshot()[1]?.tags).toHaveLength(2));
    const drawn = [...drawSnapshotRows(readSnapshot()).querySelectorAll('.row')];
    expect(drawn.map(outline)).toEqual(rows().map(outline));
  });

  it('stands until the store has answered, and nothing acts on it', async () => {
    await fill(papers, 3);
    await showPopup();
    await until(() => expect(kept()).toHaveLength(3));
    render(null, document.getElementById('app') as HTMLElement);
    const first = drawSnapshotRows(readSnapshot());
    const taken = { typed: '', room: 'none' as const, rows: first };
    render(<Popup first={taken} />, document.getElementById('app') as HTMLElement);
    expect(first.isConnected).toBe(true);
    expect(document.querySelector('.list')).toBeNull();
    await press('ArrowDown');
    await press('s');
    expect(await db.entries.where('removedAt').above(-1).count()).toBe(0);
    await until(() => expect(document.querySelectorAll('.list .row h2')).toHaveLength(3));
    expect(first.isConnected).toBe(false);
  });
});

/** Elements that make up the look of a row, with their classes and texts. */
function outline(row: Element): string[] {
  return [...row.querySelectorAll('h2, p, .state-dot, .tag-words button')].map((each) =>
    [each.localName, each.className, shownText(each)].join(' '),
  );
}

/** The text without what only screen readers read. */
function shownText(element: Element): string {
  return (element.querySelector('[aria-hidden]') ?? element).textContent ?? '';
}
