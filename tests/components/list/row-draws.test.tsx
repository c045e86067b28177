// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { shortAuthors } from '../../../components/list/facts';
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

// Every draw of a row asks once for its authors.
vi.mock('../../../components/list/facts', { spy: true });

freshPopup();

const marked = () => [...document.querySelectorAll('.row mark')].map((mark) => mark.textContent);

it('a key that moves the cursor draws the two rows it concerns', async () => {
  await fill(papers);
  await showPopup();
  await settle();
  await press('ArrowDown');
  vi.mocked(shortAuthors).mockClear();
  await press('ArrowDown');
  expect(shortAuthors).toHaveBeenCalledTimes(2);
});

it('a letter draws each row that it finds when it is found, and at most once more when it is read', async () => {
  await fill(papers);
  await showPopup();
  await type('p');
  await until(() => expect(marked()).toContain('PanGu-π'));
  await settle();
  vi.mocked(shortAuthors).mockClear();
  await type('l');
  await until(() => expect(marked()).not.toContain('PanGu-π'));
  await settle();
  expect(vi.mocked(shortAuthors).mock.calls.length).toBeLessThanOrEqual(2 * rows().length);
});
