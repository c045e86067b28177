// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { userIsTyping } from '../../../lib/store/slow-queue';
import { makePapers } from '../../made/papers';
import {
  click,
  clickIn,
  entryOf,
  fill,
  freshPopup,
  idOf,
  notice,
  papers,
  press,
  rows,
  showPopup,
  titles,
  type,
  until,
} from '../app/show-popup';

freshPopup();

describe('the tag editor', () => {
  it('adds tags of any script, with spaces, and takes the last one off', async () => {
    await fill(papers, 2);
    await showPopup();
    await press('ArrowDown');
    await press('t');
    await type('  to   present ');
    await press('Enter');
    await type('代码');
    await press(',');
    await until(async () => expect((await entryOf(0))?.tags).toEqual(['to present', '代码']));
    await until(() => expect(document.querySelectorAll('.tag-chip')).toHaveLength(2));
    await press('Backspace');
    await until(async () => expect((await entryOf(0))?.tags).toEqual(['to present']));
    await press('Escape');
    expect(document.querySelector('.tag-editor')).toBeNull();
    expect(document.activeElement).toBe(rows()[0]);
  });

  it('offers tags in use, and leaves an input method its Enter', async () => {
    await fill(papers, 2);
    await showPopup();
    await press('ArrowDown');
    await press('t');
    await type('geometry');
    await press('Enter', { isComposing: true });
    expect((await entryOf(0))?.tags).toEqual([]);
    await press('Enter');
    await until(async () => expect((await entryOf(0))?.tags).toEqual(['geometry']));
    await press('Escape');
    await press('ArrowDown');
    await press('t');
    await until(() => expect(document.querySelector('[role=option]')).not.toBeNull());
    await type('EOM');
    await press('ArrowDown');
    await press('Enter');
    await until(async () => expect((await entryOf(1))?.tags).toEqual(['geometry']));
  });
});

describe('the note', () => {
  it('is stored while it is typed, and one undo takes it back', async () => {
    await fill(papers, 1);
    await showPopup();
    await press('ArrowDown');
    await press('n');
    await type('Compare');
    await until(async () => expect((await entryOf(0))?.note).toBe('Compare'));
    await type(' with section 4');
    await press('Escape');
    await until(async () => expect((await entryOf(0))?.note).toBe('Compare with section 4'));
    await until(() =>
      expect(document.querySelector('.row-note')?.textContent).toBe('Compare with section 4'),
    );
    await press('u');
    await until(async () => expect((await entryOf(0))?.note).toBe(''));
  });
});

describe('the selection', () => {
  it('is tagged as one, and undone as one', async () => {
    await fill(papers, 4);
    await showPopup();
    await press('ArrowDown');
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    expect(document.querySelector('.selection p')?.textContent).toBe('3 selected');
    await press('t');
    await type('batch');
    await press('Enter');
    await until(() => expect(notice()).toBe('Tagged 3 papers'));
    const tagged = () => db.entries.where('tags').equals('batch').count();
    expect(await tagged()).toBe(3);
    await click('Undo');
    await until(async () => expect(await tagged()).toBe(0));
  });

  it('is let go once it has been removed', async () => {
    await fill(papers, 4);
    await showPopup();
    await press('ArrowDown');
    await press('x');
    await press('ArrowDown', { shiftKey: true });
    await until(() =>
      expect(document.querySelector('.selection')?.textContent).toContain('Remove'),
    );
    await clickIn('.selection', 'Remove');
    await until(() => expect(titles()).toHaveLength(2));
    expect(document.querySelector('.selection')).toBeNull();
    expect(notice()).toBe('Removed 2 papers');
  });

  it('takes all and lets go with Escape', async () => {
    await fill(papers, 4);
    await showPopup();
    await press('ArrowDown');
    await press('a', { ctrlKey: true });
    await until(() =>
      expect(document.querySelector('.selection p')?.textContent).toBe('4 selected'),
    );
    await press('Escape');
    await until(() => expect(document.querySelector('.selection')).toBeNull());
  });
});

describe('a list of which only the first page is known', () => {
  it('is selected and exported whole', async () => {
    await fill(makePapers(60));
    await showPopup();
    userIsTyping();
    await press('ArrowDown');
    await press('a', { ctrlKey: true });
    await until(() =>
      expect(document.querySelector('.selection p')?.textContent).toBe('60 selected'),
    );
    await press('Escape');
    await until(() => expect(document.querySelector('.selection')).toBeNull());
    await press('e');
    await until(() => expect(document.querySelector('h1')?.textContent).toBe('Export 60 papers'));
  });
});

describe('filters', () => {
  it('narrow by a tag that is clicked, shown as a word that can be taken off', async () => {
    await fill(papers, 3);
    await db.entries.update(idOf(1), { tags: ['geometry'] });
    await showPopup();
    await click('#geometry');
    await until(() => expect(titles()).toHaveLength(1));
    await click('Stop filtering by #geometry');
    await until(() => expect(titles()).toHaveLength(3));
  });

  it('show the unread, and everything seen', async () => {
    await fill(papers, 3);
    await db.entries.update(idOf(0), { status: 'read' });
    await showPopup();
    await until(() => expect(document.querySelector('.scopes')?.textContent).toContain('Unread 2'));
    await click('Unread 2');
    await until(() => expect(titles()).toHaveLength(2));
    const all = `All ${papers.length}`;
    await until(() => expect(document.querySelector('.scopes')?.textContent).toContain(all));
    await click(all);
    await until(() => expect(rows()[0]?.getAttribute('aria-setsize')).toBe(String(papers.length)));
  });
});
