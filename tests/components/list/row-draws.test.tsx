// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { facts } from '../../../components/list/facts';
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

// Every draw of a row asks once for its facts.
vi.mock('../../../components/list/facts', { spy: true });

freshPopup();

const marked = () => [...document.querySelectorAll('.row mark')].map((mark) => mark.textContent);

it('a key that moves the cursor draws the two rows it concerns', async () => {
  await fill(papers);
  await showPopup();
  await settle();
  await press('ArrowDown');
  vi.mocked(facts).mockClear();
  await press('ArrowDown');
  expect(facts).toHaveBeenCalledTimes(2);
});

it('a letter draws each row that it finds when it is found, and at most once more when it is read', async () => {
  await fill(papers);
  await showPopup();
  await type('p');
  await until(() => expect(marked()).toContain('PanGu-π'));
  await settle();
  vi.mocked(facts).mockClear();
  await type('l');
  await until(() => expect(marked()).not.toContain('PanGu-π'));
  await settle();
  expect(vi.mocked(facts).mock.calls.length).toBeLessThanOrEqual(2 * rows().length);
});
