// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { addTags } from '../../../lib/store/edit/edit';
import { fill, freshPopup, idOf, NOW, papers, press, showPopup, until } from '../app/show-popup';

freshPopup();

it('the details name saved papers that are alike, and the words and tags that they share', async () => {
  const titles = ['Self-taught wombat acoustics', 'On the acoustics of a self-taught wombat'];
  const some = papers.map((paper, at) => ({ ...paper, title: titles[at] ?? paper.title }));
  await fill(some);
  await addTags([0, 1].map(idOf), ['marsupials'], NOW);
  await showPopup();
  await press('ArrowDown');
  await press('ArrowRight');
  await until(() => expect(document.querySelector('.like-this')).not.toBeNull());
  const [first] = document.querySelectorAll('.like-this li');
  expect(first?.querySelector('a')?.textContent).toBe(titles[1]);
  const why = first?.lastElementChild?.textContent;
  for (const shared of ['“wombat”', '“acoustics”', '#marsupials']) expect(why).toContain(shared);
  // The index has it as three words.
  expect(why?.match(/self-taught/gi)).toHaveLength(1);
});
