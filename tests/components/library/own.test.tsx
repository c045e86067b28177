// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../components/library/Library';
import { db } from '../../../lib/store/database';
import { addTags } from '../../../lib/store/edit/edit';
import { storeCapture } from '../../../lib/store/join/capture';
import { listsByPlace, tagStyles } from '../../../lib/store/own/read-own';
import { saveList } from '../../../lib/store/own/smart-lists';
import { styleTag } from '../../../lib/store/own/style-tag';
import { click, entryOf, fill, idOf, papers, until } from '../app/show-popup';
import { catchFiles, mount } from '../mount';
import { freshLibrary } from './show-library';

freshLibrary();

const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
const field = (selector: string) => {
  const found = document.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
};
const write = (selector: string, value: string) => {
  const found = field(selector);
  found.value = value;
  found.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const submit = (selector: string) =>
  document
    .querySelector(selector)
    ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));

async function show(hash: string, selector: string): Promise<void> {
  location.hash = hash;
  mount(<Library />);
  await until(() => expect(document.querySelector(selector)).not.toBeNull());
}

describe('smart lists in the sidebar', () => {
  it('save the search under a name, counted', async () => {
    await fill(papers, 3);
    await show('#saved?q=models', 'button[aria-label^="Save this search"]:not([disabled])');
    await click('Save this search as a smart list');
    write('.lists-save input', 'My models');
    submit('.lists-save');
    await until(() => expect(text('.sidebar')).toMatch(/My models \d/));
    expect(await listsByPlace()).toMatchObject([{ name: 'My models', query: 'models' }]);
    expect(document.querySelector('.lists-save')).toBeNull();
  });

  it('ask for a search first', async () => {
    await show('#saved', 'button[aria-label^="Save this search"]');
    expect(field('button[aria-label^="Save this search"]').disabled).toBe(true);
  });
});

it('a smart list is renamed by Enter, moved and deleted in its view', async () => {
  await saveList('A', 'moss', 1);
  await saveList('B', 'fern', 2);
  await show('#lists', '.own-rows li');
  write('.own-rows .own-name', 'First');
  field('.own-rows .own-name').dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }),
  );
  await until(() => expect(text('.footer')).toContain('Changed a smart list'));
  const down = 'button[aria-label="Move First down"]';
  await until(() => expect(document.querySelector(down)).not.toBeNull());
  await click('Move First down');
  await until(() =>
    expect(
      [...document.querySelectorAll<HTMLInputElement>('.own-name')].map((each) => each.value),
    ).toEqual(['B', 'First']),
  );
  await click('Delete the smart list B');
  await until(() => expect(document.querySelectorAll('.own-rows li')).toHaveLength(1));
});

describe('the view of tags', () => {
  it('colours a tag, and merges it into another', async () => {
    await fill(papers, 2);
    await addTags([idOf(0)], ['rivers'], Date.now());
    await addTags([idOf(1)], ['water'], Date.now());
    await show('#tags', '.own-rows li');
    const select = field('select[aria-label="Colour of the tag rivers"]');
    select.value = 'teal';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => expect(document.querySelector('[data-tag-colour=teal]')).not.toBeNull());
    write('input[aria-label="Name of the tag rivers"]', 'WATER');
    await until(() => expect(text('.own-rows')).toContain('Merge into #water'));
    submit('.own-rows form');
    await until(() => expect(document.querySelectorAll('.own-rows li')).toHaveLength(1));
    expect((await entryOf(0))?.tags).toEqual(['water']);
    expect((await tagStyles()).get('water')).toMatchObject({ colour: 'teal' });
  });

  it('gives a tag a rule, says how many papers match, and tags them with one undo', async () => {
    await fill(papers, 3);
    await styleTag('models', { colour: 'red' }, 1);
    await show('#tags', '.own-rows li');
    await click('Add a rule for the tag models');
    const word = /\p{L}{5,}/u.exec(papers[0]?.title ?? '')?.[0] ?? '';
    write('.tags-rule input', `title:${word}`);
    await until(() => expect(text('.tags-rule [role=status]')).toMatch(/^1 saved paper matches/));
    submit('.tags-rule');
    await until(() => expect(text('.footer')).toContain('colour or rule'));
    expect((await tagStyles()).get('models')?.rule).toBe(`title:${word}`);
    await click('Tag 1 paper now');
    await until(() => expect(text('.tags-rule [role=status]')).toMatch(/^No saved paper/));
    expect((await entryOf(0))?.tags).toEqual(['models']);
  });
});

describe('the digest', () => {
  const meet = (list: string, some: typeof papers) =>
    storeCapture({ site: 'huggingface', listing: { list }, drafts: some }, Date.now());

  it('shows what was met this week, matches of lists first, and saves it as Markdown', async () => {
    const files = catchFiles();
    await meet('daily', papers);
    const word = /\p{L}{5,}/u.exec(papers[2]?.title ?? '')?.[0] ?? '';
    await saveList('Chosen', `title:${word}`, 1);
    await show('#digest', '.digest-row');
    await until(() => expect(text('.digest h3')).toMatch(/^Chosen \d/));
    expect(text('.digest-count')).toBe(`${papers.length} papers`);
    await click('Save as Markdown');
    await until(() => expect(files).toHaveLength(1));
    expect(files[0]).toMatchObject({ name: expect.stringMatching(/^digest-.*\.md$/) });
    expect(files[0]?.text).toMatch(/^# Digest, .*\n\n\d+ papers\n\n## Chosen\n\n- \[/);
  });

  it('leaves out what was opened, and says what was missed last week in one click', async () => {
    await meet('daily', papers.slice(0, 2));
    await meet('paper', papers.slice(0, 1));
    await show('#digest?missed=yes', '.digest-row');
    expect(document.querySelectorAll('.digest-row')).toHaveLength(1);
    await click('What did I miss last week?');
    await until(() => expect(text('.digest-count')).toBe('No paper was met in this time.'));
    expect(location.hash).toBe('#digest?period=last_week&missed=yes');
    expect(text('[aria-pressed=true]')).toBe('Last week');
    await meet('paper', papers.slice(1, 2));
    await click('This week');
    await until(() => expect(text('.digest-count')).toContain('opened every paper'));
  });

  it('saves a paper from its row', async () => {
    await meet('daily', papers.slice(0, 1));
    await show('#digest', '.digest-row');
    await click(`Save “${papers[0]?.title}”`);
    await until(() => expect(text('.digest-row button')).toBe('Remove'));
    expect(await db.entries.count()).toBe(1);
  });
});
