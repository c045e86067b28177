// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type * as find from '../../../lib/find';
import { readIndex } from '../../../lib/store/read/segments';
import { fill, freshPopup, papers, showPopup, titles, type, until } from '../app/show-popup';

freshPopup();

vi.mock('../../../lib/store/read/segments', { spy: true });

/** The index of the saved papers opens once the other one is asked for, too. */
const rest = vi.hoisted(() => {
  let ask = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  return { ask, asked };
});

vi.mock('../../../lib/find', async (original) => {
  const actual = await original<typeof find>();
  const openIndex: typeof actual.openIndex = async (scope, ...others) => {
    if (scope === 'rest') rest.ask();
    else await rest.asked;
    return actual.openIndex(scope, ...others);
  };
  return { ...actual, openIndex };
});

it('the indexes of a search are opened at the same time, and each is read once', async () => {
  await fill(papers);
  await showPopup();
  await type('weather');
  await until(() => expect(titles()).toHaveLength(1));
  const read = vi.mocked(readIndex).mock.calls.map(([scope]) => scope);
  expect(read.sort()).toEqual(['rest', 'saved']);
});
