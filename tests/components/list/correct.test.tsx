// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { getItems } from '../../../lib/store/read/list';
import {
  click,
  fill,
  freshPopup,
  idOf,
  notice,
  papers,
  press,
  showPopup,
  until,
} from '../app/show-popup';

freshPopup();

const mended = async () => (await getItems([idOf(0)]))[0]?.paper;

function put(selector: string, value: string): void {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  if (!field) throw new Error(`No ${selector}`);
  field.value = value;
}

describe('putting a paper right', () => {
  it('takes names, one a line, and a date; refuses what is none; can be taken back', async () => {
    await fill(papers, 1);
    const before = papers[0]?.authors;
    await showPopup();
    await press('ArrowDown');
    await press('ArrowRight');
    await until(() => expect(document.querySelector('.detail')).not.toBeNull());
    await click('Correct authors or date');
    put('.correct textarea', 'Fern, Ada\nThe Moss Group');
    put('.correct input', 'in May');
    await click('Save');
    expect(document.querySelector('.correct [role=alert]')?.textContent).toContain('2024-01');
    put('.correct input', '2024-05');
    await click('Save');
    await until(() => expect(notice()).toBe('Corrected a paper'));
    expect(await mended()).toMatchObject({
      authors: [{ given: 'Ada', family: 'Fern' }, { literal: 'The Moss Group' }],
      published: '2024-05',
    });
    await until(() => expect(document.querySelector('.correct')).toBeNull());
    await click('Correct authors or date');
    await click('Discard correction');
    await until(async () => expect((await mended())?.authors).toEqual(before));
  });
});
