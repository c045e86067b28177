// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { expect, it, vi } from 'vitest';
import type { Indexes } from '../../../../components/list/data/indexes';
import { useIndexes } from '../../../../components/list/data/use-indexes';
import type * as find from '../../../../lib/find';
import { storeCapture } from '../../../../lib/store/join/capture';
import { currentRev } from '../../../../lib/store/read/index-changes';
import { capture, draft, freshStore, NOW } from '../../../store/fresh-store';

freshStore();

/** What happens after an index was opened and before the page gets it. */
const between = vi.hoisted(() => ({ happens: async () => {} }));

vi.mock('../../../../lib/find', async (original) => {
  const actual = await original<typeof find>();
  const openIndex: typeof actual.openIndex = async (...scope) => {
    const index = await actual.openIndex(...scope);
    await between.happens();
    return index;
  };
  return { ...actual, openIndex };
});

/** A busy machine loads modules slowly. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 30_000 });

let indexes: Indexes | undefined;
function Page() {
  indexes = useIndexes();
  useEffect(() => void indexes?.open('rest'), []);
  return null;
}

it('a change that is reported while an index is opened is taken in', async () => {
  await storeCapture(capture([draft(1)]), NOW - 1000);
  between.happens = async () => {
    const before = await currentRev();
    await storeCapture(capture([draft(2)]), NOW);
    await until(() => expect(indexes?.rev).toBeGreaterThan(before));
  };
  render(<Page />, document.body);
  await until(() => expect(indexes?.isOpen('rest')).toBe(true));
  const index = await indexes?.open('rest');
  await until(() => expect(index?.rev).toBe(indexes?.rev));
  expect(index?.segments().reduce((sum, { ids }) => sum + ids.length, 0)).toBe(2);
});
