// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { setNote } from '../../../lib/store/edit/edit';
import { fill, freshPopup, idOf, NOW, papers, press, showPopup, until } from '../app/show-popup';

freshPopup();

it('title, abstract, note and their fields take the direction of their own text', async () => {
  const [paper] = papers;
  if (!paper) throw new Error('No paper');
  const title = 'تقييم نماذج اللغة: دراسة شاملة (BERT مقابل GPT-4)';
  await fill([{ ...paper, title, abstract: 'نقيّم نماذج اللغة (BERT).' }], 1);
  await setNote(idOf(0), 'قارن مع القسم 4', NOW);
  await showPopup();
  const dir = (selector: string) => document.querySelector(selector)?.getAttribute('dir');
  expect(dir('.row h2')).toBe('auto');
  expect(dir('.row-note')).toBe('auto');
  await press('ArrowDown');
  await press('ArrowRight');
  await until(() => expect(dir('.detail-abstract')).toBe('auto'));
  expect(dir('.detail-note')).toBe('auto');
  await press('ArrowLeft');
  await press('n');
  await until(() => expect(dir('textarea')).toBe('auto'));
});
