// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { addTags } from '../../../lib/store/edit/edit';
import {
  click,
  clickIn,
  entryOf,
  fill,
  freshPopup,
  idOf,
  NOW,
  notice,
  papers,
  press,
  rows,
  settle,
  showPopup,
  type,
  until,
} from '../app/show-popup';

freshPopup();

const tools = () => document.querySelector<HTMLFormElement>('.tag-tools');

async function filterBy(tag: string): Promise<void> {
  await click('Filter');
  await until(() => expect(document.querySelector('.filters [role=option]')).not.toBeNull());
  await type(tag);
  await press('Enter');
  await until(() => expect(tools()).not.toBeNull());
}

async function rename(name: string): Promise<void> {
  const field = tools()?.querySelector('input');
  if (!field) throw new Error('no field');
  field.value = name;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settle();
}

it('merges a tag into one that is equal to what was typed, and the filter follows', async () => {
  await fill(papers, 3);
  await addTags([idOf(0)], ['to read'], NOW);
  await addTags([idOf(1)], ['later'], NOW);
  await showPopup();
  await filterBy('later');
  await rename('To Read');
  await clickIn('.tag-tools', 'Merge into #to read');
  await until(() => expect(notice()).toBe('Renamed a tag of 1 paper'));
  expect((await entryOf(1))?.tags).toEqual(['to read']);
  await until(() => expect(rows()).toHaveLength(2));
  await click('Undo');
  await until(async () => expect((await entryOf(1))?.tags).toEqual(['later']));
});

it('deletes a tag, and the filter is gone', async () => {
  await fill(papers, 3);
  await addTags([idOf(0), idOf(2)], ['old'], NOW);
  await showPopup();
  await filterBy('old');
  await clickIn('.tag-tools', 'Delete from 2 papers');
  await until(() => expect(rows()).toHaveLength(3));
  expect((await entryOf(2))?.tags).toEqual([]);
});

it('offers a new tag as a line of its own, but not in another case of one in use', async () => {
  await fill(papers, 2);
  await addTags([idOf(0)], ['to read'], NOW);
  await showPopup();
  await press('ArrowDown');
  await press('t');
  const created = () => document.querySelector('.tag-create')?.textContent;
  await until(() => expect(document.activeElement?.tagName).toBe('INPUT'));
  await type('To');
  expect(created()).toBe('Create #To');
  await type(' Read');
  expect(created()).toBeUndefined();
});
