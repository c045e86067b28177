// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { PaperDraft } from '../../../lib/paper/paper';
import {
  current,
  entryOf,
  fill,
  freshPopup,
  notice,
  papers,
  press,
  showPopup,
  titles,
  type,
  until,
} from './show-popup';

freshPopup();

const NAMES = ['one', 'two', 'three', 'four', 'five', 'six'];
/** Papers that one word finds, in this order: the saved ones before those only seen. */
const moss = NAMES.map(
  (name, index): PaperDraft => ({ ...(papers[index] as PaperDraft), title: `Moss ${name}` }),
);
const titlesOf = (...names: string[]) => names.map((name) => `Moss ${name}`);

/** Shows what is found for “moss” and moves to a row, counted from 1. */
async function findMoss(saved: number, row: number): Promise<void> {
  await fill(moss, saved);
  await showPopup();
  await type('moss');
  await until(() => expect(titles()).toHaveLength(moss.length));
  expect(titles()).toEqual(titlesOf(...NAMES));
  for (let step = 0; step < row; step++) await press('ArrowDown');
}

describe('a row that a change moves within what was found', () => {
  it('leaves its place to the next one, and takes it again when the change is undone', async () => {
    await findMoss(4, 2);
    await press('s');
    await until(() => expect(titles()[1]).toBe('Moss three'));
    expect(titles()).toContain('Moss two');
    expect(current()).toBe('Moss three');
    expect(document.activeElement?.textContent).toContain('Moss three');
    await press('u');
    await until(() => expect(titles()).toEqual(titlesOf(...NAMES)));
    expect(current()).toBe('Moss two');
  });

  it('lets paper after paper be saved from top to bottom', async () => {
    await findMoss(1, 4);
    for (const name of ['four', 'five']) {
      expect(current()).toBe(`Moss ${name}`);
      await press('s');
      await until(() => expect(notice()).toContain('Saved'));
      await until(() => expect(current()).not.toBe(`Moss ${name}`));
    }
    expect(current()).toBe('Moss six');
  });

  it('leaves the place to the row before it at the end of the list', async () => {
    await findMoss(2, 6);
    await press('s');
    await until(() => expect(titles()[5]).toBe('Moss five'));
    expect(current()).toBe('Moss five');
  });

  it('stays current while a part of it is open', async () => {
    await findMoss(2, 4);
    await press('t');
    await type('fern');
    await press('Enter');
    await until(async () => expect((await entryOf(3))?.tags).toEqual(['fern']));
    await until(() => expect(titles().indexOf('Moss four')).toBeLessThan(3));
    expect(current()).toBe('Moss four');
    expect(document.activeElement).toBeInstanceOf(HTMLInputElement);
    await press('Escape');
    expect(current()).toBe('Moss four');
  });
});
