// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import * as find from '../../../lib/find';
import { fill, freshPopup, papers, showPopup, titles, type, until } from '../app/show-popup';

freshPopup();

const searched = vi.hoisted((): string[] => []);
/** What a search waits for before it looks into the index. */
const before = vi.hoisted(() => ({ ready: Promise.resolve() }));

vi.mock('../../../lib/find', async (original) => {
  const actual = await original<typeof find>();
  const readTyped: typeof actual.readTyped = async (...typed) => {
    await before.ready;
    return actual.readTyped(...typed);
  };
  const searchSaved = vi.fn<typeof actual.searchSaved>((query, ...others) => {
    searched.push((query as find.Answer).text);
    return actual.searchSaved(query, ...others);
  });
  return { ...actual, readTyped, searchSaved };
});

it('of texts that are typed faster than they are answered, only the newest is searched for', async () => {
  expect(vi.isMockFunction(find.searchSaved)).toBe(true);
  await fill(papers);
  await showPopup();
  let go = () => {};
  before.ready = new Promise((resolve) => {
    go = resolve;
  });
  for (const letter of 'weather') await type(letter);
  go();
  await until(() => expect(searched).toContain('weather'));
  expect(new Set(searched)).toEqual(new Set(['weather']));
  await until(() => expect(titles()).toHaveLength(1));
});
