// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { db } from '../../../lib/store/database';
import { addTags, setCorrections, setNote, unsave } from '../../../lib/store/edit/edit';
import { undo } from '../../../lib/store/edit/undo';
import {
  click,
  entryOf,
  fill,
  freshPopup,
  idOf,
  NOW,
  notice,
  papers,
  press,
  rows,
  showPopup,
  type,
  until,
} from '../app/show-popup';

freshPopup();

async function openField(key: 't' | 'n'): Promise<HTMLInputElement> {
  await fill(papers, 2);
  await showPopup();
  await press('ArrowDown');
  await press(key);
  return document.activeElement as HTMLInputElement;
}
async function openCorrection(): Promise<void> {
  await fill(papers, 1);
  await showPopup();
  await press('ArrowDown');
  await press('ArrowRight');
  await until(() => expect(document.querySelector('.detail')).not.toBeNull());
  await click('Correct this paper');
}
const area = () => document.querySelector<HTMLTextAreaElement>('.row-panel textarea');
const takeDown = () => render(null, document.getElementById('app') ?? document.body);

describe('a tag that is typed and not confirmed', () => {
  it.each<[string, (field: HTMLInputElement) => unknown]>([
    ['the field loses the focus', () => rows()[1]?.focus()],
    ['Tab is pressed', () => press('Tab')],
    ['the page closes', () => dispatchEvent(new Event('pagehide'))],
    [
      'the page is hidden',
      () => {
        vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
        document.dispatchEvent(new Event('visibilitychange'));
      },
    ],
    ['the popup goes', () => takeDown()],
  ])('is kept when %s', async (_, leave) => {
    const field = await openField('t');
    await type('  unfinished  tag');
    await leave(field);
    await until(async () => expect((await entryOf(0))?.tags).toEqual(['unfinished tag']));
  });

  it('is the tag in use that differs in case only', async () => {
    await openField('t');
    await addTags([idOf(1)], ['to read'], NOW);
    await until(() => expect(document.querySelector('[role=option]')).not.toBeNull());
    await type('To Read');
    await press('Enter');
    await until(async () => expect((await entryOf(0))?.tags).toEqual(['to read']));
  });

  it('stays in the field while another window has the focus', async () => {
    const field = await openField('t');
    await type('unfin');
    field.dispatchEvent(new FocusEvent('blur'));
    expect(field.value).toBe('unfin');
    await type('ished');
    await press('Enter');
    await until(async () => expect((await entryOf(0))?.tags).toEqual(['unfinished']));
  });

  it('is discarded with Escape', async () => {
    await openField('t');
    await type('mistake');
    await press('Escape');
    expect(document.querySelector('.tag-field')).toBeNull();
    expect((await entryOf(0))?.tags).toEqual([]);
    expect(document.activeElement).toBe(rows()[0]);
  });

  it('leaves the field in it after Tab, and Tab in an empty field its meaning', async () => {
    const field = await openField('t');
    await type('rivers');
    await press('Tab');
    expect(document.activeElement).toBe(field);
    const tab = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
    field.dispatchEvent(tab);
    expect(tab.defaultPrevented).toBe(false);
  });
});

describe('a note that is open in two windows', () => {
  const elsewhere = (note: string, base: string) => setNote(idOf(0), note, NOW + 9, { base });

  it('shows what the other window wrote, and goes on from it', async () => {
    await openField('n');
    await elsewhere('Of the library', '');
    await until(() => expect(area()?.value).toBe('Of the library'));
    await type(', and of the popup');
    await press('Escape');
    await until(async () =>
      expect((await entryOf(0))?.note).toBe('Of the library, and of the popup'),
    );
  });

  it('keeps both texts where both were being typed, says so, and shows both', async () => {
    await openField('n');
    const field = area();
    if (!field) throw new Error('No note');
    field.value = 'Of the popup';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await elsewhere('Of the library', '');
    const both = 'Of the library\n\nOf the popup';
    await until(async () => expect((await entryOf(0))?.note).toBe(both));
    await until(() => expect(area()?.value).toBe(both));
    expect(notice()).toContain('Both texts are kept');
    await type(', again');
    await press('Escape');
    await until(async () => expect((await entryOf(0))?.note).toBe(`${both}, again`));
  });

  it('comes back with what is typed when the paper was removed meanwhile', async () => {
    await fill(papers, 2);
    await setNote(idOf(0), 'Earlier', NOW);
    await showPopup();
    await press('ArrowDown');
    await press('n');
    await type(' and later');
    await unsave([idOf(0)], NOW + 9);
    takeDown();
    await until(async () => expect((await entryOf(0))?.note).toBe('Earlier and later'));
    expect((await entryOf(0))?.savedAt).toBeDefined();
  });

  it('is stored to the last letter when the page closes during a write', async () => {
    await openField('n');
    const field = area();
    if (!field) throw new Error('No note');
    for (const text of ['Comp', 'Compare']) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      dispatchEvent(new Event('pagehide'));
    }
    await until(async () => expect((await entryOf(0))?.note).toBe('Compare'));
  });

  it('is undone as a whole, though typed with pauses', async () => {
    await openField('n');
    await type('Compare');
    await until(async () => expect((await entryOf(0))?.note).toBe('Compare'));
    await type(' with section 4');
    await press('Escape');
    await until(async () => expect((await entryOf(0))?.note).toBe('Compare with section 4'));
    await undo(NOW + 9);
    expect((await entryOf(0))?.note).toBe('');
  });
});

describe('what can’t be stored', () => {
  const fillDisk = () =>
    vi.spyOn(db.entries, 'bulkPut').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });

  it('stays in the field of a note, which Escape does not close, and is stored later', async () => {
    await openField('n');
    const full = fillDisk();
    await type('Compare');
    await until(() => expect(notice()).toContain('The disk is full'));
    await press('Escape');
    expect(area()?.value).toBe('Compare');
    full.mockRestore();
    await press('Escape');
    await until(async () => expect((await entryOf(0))?.note).toBe('Compare'));
    await press('Escape');
    expect(area()).toBeNull();
  });

  it('stays in the form of a correction', async () => {
    await openCorrection();
    const names = () => document.querySelector<HTMLTextAreaElement>('.correct [name=authors]');
    const field = names();
    if (field) field.value = 'Fern, Ada';
    const full = fillDisk();
    await click('Save');
    await until(() => expect(notice()).toContain('The disk is full'));
    expect(names()?.value).toBe('Fern, Ada');
    full.mockRestore();
    await click('Save');
    await until(() => expect(names()).toBeNull());
    expect((await entryOf(0))?.corrections?.authors).toEqual([{ given: 'Ada', family: 'Fern' }]);
  });
});

describe('a correction', () => {
  it('leaves the field alone that another window corrects meanwhile', async () => {
    await openCorrection();
    await setCorrections(idOf(0), { published: '2020-02' }, NOW + 9);
    const names = document.querySelector<HTMLTextAreaElement>('.correct [name=authors]');
    if (names) names.value = 'Fern, Ada';
    await click('Save');
    await until(async () =>
      expect((await entryOf(0))?.corrections).toEqual({
        authors: [{ given: 'Ada', family: 'Fern' }],
        published: '2020-02',
      }),
    );
  });
});
