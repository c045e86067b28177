// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { addTags } from '../../../lib/store/edit/edit';
import { fill, idOf, NOW, papers, press, settle, titles, until } from '../app/show-popup';
import { freshLibrary, showLibrary } from './show-library';

freshLibrary();

describe('the sidebar', () => {
  const box = () => document.querySelector<HTMLInputElement>('input[type=search]')?.value;
  const item = (name: string) => {
    const items = [...document.querySelectorAll<HTMLElement>('.sidebar [data-key]')];
    const found = items.find(({ textContent }) => textContent.startsWith(name));
    if (!found) throw new Error(`No “${name}” among ${items.map((each) => each.textContent)}`);
    return found;
  };
  const counted = (name: string, count: number) =>
    until(() => expect(item(name).textContent).toBe(`${name} ${count}`));
  const pick = async (name: string, init: MouseEventInit = {}) => {
    item(name).dispatchEvent(new MouseEvent('click', { bubbles: true, ...init }));
    await settle();
  };

  async function fillTagged(): Promise<void> {
    await fill(papers, 4);
    await addTags([idOf(0)], ['llm/agents', 'llm/moe'], NOW);
    await addTags([idOf(1)], ['llm/moe', 'thesis'], NOW);
    await addTags([idOf(2)], ['thesis'], NOW);
    await showLibrary();
    await counted('#llm', 2);
  }

  it('counts tags as a tree, and those of the papers that are listed', async () => {
    await fillTagged();
    await counted('agents', 1);
    await counted('moe', 2);
    await counted('No tag', 1);
    await pick('#thesis');
    expect(box()).toBe('tag:=thesis');
    await until(() => expect(titles()).toHaveLength(2));
    await counted('#llm', 1);
    expect(item('#thesis').getAttribute('aria-selected')).toBe('true');
  });

  it('combines what is clicked, and removes it by another click', async () => {
    await fillTagged();
    await pick('#llm');
    await until(() => expect(titles()).toHaveLength(2));
    await pick('#thesis');
    expect(box()).toBe('tag:=llm/ tag:=thesis');
    await until(() => expect(titles()).toHaveLength(1));
    await pick('#llm');
    expect(box()).toBe('tag:=thesis');
    await pick('#llm', { ctrlKey: true });
    expect(box()).toBe('tag:=thesis OR tag:=llm/');
    await until(() => expect(titles()).toHaveLength(3));
    history.back();
    await until(() => expect(box()).toBe('tag:=thesis'));
  });

  it('is one stop of the Tab key for each group, with arrows inside', async () => {
    await fillTagged();
    const stops = document.querySelectorAll('.sidebar [role=tree] [tabindex="0"]');
    expect(stops).toHaveLength(1);
    item('#llm').focus();
    await press('ArrowDown');
    expect(document.activeElement).toBe(item('agents'));
    await press('ArrowLeft');
    expect(document.activeElement).toBe(item('#llm'));
    await press('ArrowLeft');
    expect(item('#llm').getAttribute('aria-expanded')).toBe('false');
    expect(document.querySelector('.sidebar')?.textContent).not.toContain('agents');
    await press('t');
    expect(document.activeElement).toBe(item('#llm'));
    await press('ArrowDown');
    expect(document.activeElement).toBe(item('#thesis'));
  });

  it('finds nothing outside of its view, but says what is there', async () => {
    await fill(papers, 2);
    await showLibrary();
    await until(() => expect(item('Code')).toBeDefined());
    await pick('Code');
    await until(() => expect(titles().length).toBeGreaterThan(0));
    const saved = titles().length;
    const others = document.querySelector<HTMLElement>('.list-bar p button');
    expect(others?.textContent).toMatch(/^and \d+ that are only seen$/);
    others?.click();
    await until(() => expect(location.hash).toBe('#seen?q=has:code'));
    await until(() => expect(others?.textContent).toBe(`and ${saved} that are saved`));
  });
});
