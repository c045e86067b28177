// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../components/library/Library';
import { addTags } from '../../../lib/store/edit/edit';
import { click, clickIn, fill, idOf, NOW, papers, settle, until } from '../app/show-popup';
import { mount } from '../mount';
import { freshLibrary } from './show-library';

freshLibrary();

const TAGS = 250;

async function fillTags(count: number): Promise<void> {
  await fill(papers, 2);
  const tags = Array.from({ length: count }, (_, at) => `moss ${String(at).padStart(3, '0')}`);
  await addTags([idOf(0)], tags, NOW);
  await addTags([idOf(1)], ['river/delta', 'zinc'], NOW);
}

const show = (hash: string) => {
  location.hash = hash;
  mount(<Library />);
};
const find = async (field: string, text: string) => {
  const input = document.querySelector<HTMLInputElement>(field);
  if (!input) throw new Error(`No ${field}`);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settle();
};

describe('hundreds of tags in the sidebar', () => {
  const FIELD = '.sidebar input[aria-label="Find in Tags"]';
  const rows = () => [...document.querySelectorAll('.sidebar [role=treeitem]')];
  const names = () => rows().map((row) => row.querySelector('bdi, span')?.textContent);

  it('are drawn in parts, more at each press', async () => {
    await fillTags(TAGS);
    show('#saved');
    await until(() => expect(rows()).toHaveLength(200));
    await click('more… Tags');
    // Those of the tree, among them the one that only nests another.
    expect(rows()).toHaveLength(TAGS + 3);
    expect(document.querySelectorAll('.sidebar .facet-more')).toHaveLength(0);
  });

  it('are all found by typing, nested ones with their path', async () => {
    await fillTags(TAGS);
    show('#saved');
    await until(() => expect(rows()).toHaveLength(200));
    await find(FIELD, 'ZINC');
    expect(names()).toEqual(['#zinc']);
    await find(FIELD, 'delta');
    expect(names()).toEqual(['#river/delta']);
    await find(FIELD, 'river');
    expect(names()).toEqual(['#river', '#river/delta']);
    expect(document.querySelector('[role=treeitem][aria-expanded]')).toBeNull();
    await find(FIELD, '');
    expect(rows()).toHaveLength(200);
  });

  it('have no such field if they are few', async () => {
    await fillTags(20);
    show('#saved');
    await until(() => expect(names()).toContain('#zinc'));
    expect(rows()).toHaveLength(23);
    expect(document.querySelector(FIELD)).toBeNull();
  });
});

it('hundreds of tags in their view are drawn in parts, and all found by typing', async () => {
  const rows = () => [...document.querySelectorAll('.own-rows > li')];
  await fillTags(TAGS);
  show('#tags');
  await until(() => expect(rows()).toHaveLength(100));
  await clickIn('.own-view', 'more… Tags');
  expect(rows()).toHaveLength(200);
  await find('.own-view input[aria-label="Find in Tags"]', 'zin');
  expect(rows()).toHaveLength(1);
  expect(rows()[0]?.textContent).toContain('Delete from 1 paper');
});
