// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import * as scopes from '../../../lib/find/scope-index';
import { addTags } from '../../../lib/store/edit/edit';
import { fill, freshPopup, idOf, NOW, papers, press, showPopup, until } from '../app/show-popup';

vi.mock('../../../lib/find/scope-index', { spy: true });

freshPopup();

it('tags are suggested from the index that the popup has open, not from a second one', async () => {
  const twins = papers.slice(0, 4).map((paper) => ({ ...paper, title: 'Wombat burrow acoustics' }));
  await fill([...twins, ...papers.slice(4)]);
  await addTags([1, 2, 3].map(idOf), ['marsupials'], NOW);
  await showPopup();
  // The index counts them, so it is open from here on.
  const saved = `Saved ${papers.length}`;
  await until(() => expect(document.querySelector('.scopes')?.textContent).toContain(saved));
  document.querySelector<HTMLElement>('input[type=search]')?.focus();
  await press('ArrowDown');
  await press('t');
  await until(() =>
    expect(document.querySelector('.tag-suggestions')?.textContent).toContain('#marsupials'),
  );
  const opened = vi.mocked(scopes.openScope).mock.calls.filter(([scope]) => scope === 'saved');
  expect(opened).toHaveLength(1);
});
