// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { pageOf } from '../../../lib/paper/addresses';
import {
  fill,
  freshPopup,
  papers,
  press,
  rows,
  settle,
  showPopup,
  type,
  until,
} from '../app/show-popup';

// Every draw of a row asks once for the address of its paper.
vi.mock('../../../lib/paper/addresses', { spy: true });

freshPopup();

const marked = () => [...document.querySelectorAll('.row mark')].map((mark) => mark.textContent);

it('a key that moves the cursor draws the two rows it concerns', async () => {
  await fill(papers);
  await showPopup();
  await settle();
  await press('ArrowDown');
  vi.mocked(pageOf).mockClear();
  await press('ArrowDown');
  expect(pageOf).toHaveBeenCalledTimes(2);
});

it('a letter draws each row that it finds when it is found, and at most once more when it is read', async () => {
  await fill(papers);
  await showPopup();
  await type('p');
  await until(() => expect(marked()).toContain('PanGu-π'));
  await settle();
  vi.mocked(pageOf).mockClear();
  await type('l');
  await until(() => expect(marked()).not.toContain('PanGu-π'));
  await settle();
  const draws = vi.mocked(pageOf).mock.calls.length;
  expect(draws).toBeGreaterThan(0);
  expect(draws).toBeLessThanOrEqual(2 * rows().length);
});
