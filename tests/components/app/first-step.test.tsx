// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { freshPopup, showPopup, until } from './show-popup';

freshPopup();

it('an empty collection shows no other text before its first step', async () => {
  const shown = new Set<string>();
  const headings = () => [...document.querySelectorAll('.empty h2')];
  const observer = new MutationObserver(() => {
    for (const heading of headings()) shown.add(heading.textContent ?? '');
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  await showPopup();
  await until(() => expect(document.querySelector('.empty ol')).not.toBeNull());
  observer.disconnect();
  expect([...shown]).toEqual(['Nothing saved yet']);
});
