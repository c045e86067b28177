import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { addTags } from '../../../lib/store/edit/edit';
import { deleteTag, renameTag } from '../../../lib/store/edit/rename-tags';
import { undo } from '../../../lib/store/edit/undo';
import { tagStyles } from '../../../lib/store/own/read-own';
import { saveList } from '../../../lib/store/own/smart-lists';
import { styleTag } from '../../../lib/store/own/style-tag';
import { freshStore, id, NOW, see } from '../fresh-store';

freshStore();

const tagsOf = async (number: number) => (await db.entries.get(id(number)))?.tags;

describe('the colour and the rule of a tag', () => {
  it('are kept under its folded name', async () => {
    await styleTag('Géometry', { colour: 'teal' }, NOW);
    await styleTag('geometry', { rule: 'title:geometry' }, NOW + 1);
    expect([...(await tagStyles())]).toEqual([
      ['geometry', { name: 'Géometry', colour: 'teal', rule: 'title:geometry' }],
    ]);
  });

  it('are taken away one by one, and come back with undo', async () => {
    await styleTag('moss', { colour: 'green', rule: 'moss' }, NOW);
    await styleTag('moss', { colour: null }, NOW + 1);
    expect((await tagStyles()).get('moss')).toEqual({ name: 'moss', rule: 'moss' });
    await styleTag('moss', { rule: null }, NOW + 2);
    expect(await tagStyles()).toEqual(new Map());
    await undo(NOW + 3);
    await undo(NOW + 4);
    expect((await tagStyles()).get('moss')).toMatchObject({ colour: 'green', rule: 'moss' });
  });

  it('follow a tag that is renamed, with one undo', async () => {
    await see([1]);
    await addTags([id(1)], ['moss'], NOW);
    await styleTag('moss', { colour: 'green' }, NOW);
    await renameTag('moss', 'Mosses', NOW + 1);
    expect(await tagStyles()).toEqual(new Map([['mosses', { name: 'Mosses', colour: 'green' }]]));
    await undo(NOW + 2);
    expect(await tagStyles()).toEqual(new Map([['moss', { name: 'moss', colour: 'green' }]]));
    expect(await tagsOf(1)).toEqual(['moss']);
  });

  it('of a tag into which another is merged stay', async () => {
    await see([1]);
    await addTags([id(1)], ['moss', 'plants'], NOW);
    await styleTag('moss', { colour: 'green', rule: 'moss' }, NOW);
    await styleTag('plants', { colour: 'teal' }, NOW);
    await renameTag('moss', 'plants', NOW + 1);
    expect(await tagsOf(1)).toEqual(['plants']);
    expect(await tagStyles()).toEqual(
      new Map([['plants', { name: 'plants', colour: 'teal', rule: 'moss' }]]),
    );
  });

  it('are deleted with the tag, with one undo', async () => {
    await see([1]);
    await addTags([id(1)], ['moss'], NOW);
    await styleTag('moss', { colour: 'green' }, NOW);
    await deleteTag('moss', NOW + 1);
    expect(await tagStyles()).toEqual(new Map());
    await undo(NOW + 2);
    expect(await tagStyles()).toHaveProperty('size', 1);
    expect(await tagsOf(1)).toEqual(['moss']);
  });

  it('of a tag without papers can be deleted, too', async () => {
    await styleTag('moss', { colour: 'green' }, NOW);
    expect(await deleteTag('moss', NOW + 1)).toMatchObject({ what: 'style_tag', count: 1 });
    expect(await tagStyles()).toEqual(new Map());
  });
});

describe('smart lists and rules that name a tag', () => {
  it('name it anew when it is renamed or merged, with one undo', async () => {
    await see([1]);
    await addTags([id(1)], ['moss', 'plants'], NOW);
    const list = await saveList('Mosses', 'tag:=moss is:unread', NOW);
    const other = await saveList('Words', 'moss', NOW);
    await styleTag('plants', { rule: 'tag:moss' }, NOW);
    await styleTag('green', { rule: '-tag:=moss green' }, NOW);
    await renameTag('moss', 'plants', NOW + 1);
    const queryOf = async (key = '') => (await db.lists.get(key))?.value?.query;
    const rules = async () => [...(await tagStyles()).values()].map(({ rule }) => rule);
    expect(await queryOf(list?.key)).toBe('tag:=plants is:unread');
    expect(await queryOf(other?.key)).toBe('moss');
    expect(await rules()).toEqual(['-tag:=plants green', 'tag:plants']);
    await undo(NOW + 2);
    expect(await queryOf(list?.key)).toBe('tag:=moss is:unread');
    expect(await rules()).toEqual(['-tag:=moss green', 'tag:moss']);
    expect(await tagsOf(1)).toEqual(['moss', 'plants']);
  });

  it('keep a query that would become too long', async () => {
    await saveList('Long', `tag:=moss ${'x'.repeat(480)}`, NOW);
    await styleTag('moss', { colour: 'green' }, NOW);
    await renameTag('moss', 'a much longer name', NOW + 1);
    const [list] = await db.lists.toArray();
    expect(list?.value?.query.startsWith('tag:=moss')).toBe(true);
  });
});

describe('nested tags', () => {
  it('are renamed with the tag that they are nested in', async () => {
    await see([1, 2]);
    await addTags([id(1)], ['llm', 'llm/agents'], NOW);
    await addTags([id(2)], ['llm/agents/web', 'llms'], NOW);
    await styleTag('llm/agents', { colour: 'blue' }, NOW);
    await renameTag('llm', 'language models', NOW + 1);
    expect(await tagsOf(1)).toEqual(['language models', 'language models/agents']);
    expect(await tagsOf(2)).toEqual(['language models/agents/web', 'llms']);
    expect([...(await tagStyles()).keys()]).toEqual(['language models/agents']);
    await undo(NOW + 2);
    expect(await tagsOf(2)).toEqual(['llm/agents/web', 'llms']);
  });
});
