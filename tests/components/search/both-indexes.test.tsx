// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import * as find from '../../../lib/find';
import type { IndexScope } from '../../../lib/store/read/index-changes';
import { fill, freshPopup, papers, showPopup, titles, type, until } from '../app/show-popup';

freshPopup();

const asked = vi.hoisted((): IndexScope[] => []);
/** What the index of the collection waits for. */
const before = vi.hoisted(() => ({ ready: Promise.resolve() }));

vi.mock('../../../lib/find', async (original) => {
  const actual = await original<typeof find>();
  const openIndex = vi.fn<typeof actual.openIndex>(async (scope, ...others) => {
    asked.push(scope);
    if (scope === 'saved') await before.ready;
    return actual.openIndex(scope, ...others);
  });
  return { ...actual, openIndex };
});

it('the index of what was only seen is opened beside that of the collection, once one types', async () => {
  expect(vi.isMockFunction(find.openIndex)).toBe(true);
  await fill(papers);
  let go = () => {};
  before.ready = new Promise((resolve) => {
    go = resolve;
  });
  await showPopup();
  await until(() => expect(asked).toEqual(['saved']));
  await type('weather');
  await until(() => expect(asked).toEqual(['saved', 'rest']));
  go();
  await until(() => expect(titles()).toHaveLength(1));
});
