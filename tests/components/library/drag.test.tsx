// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { Library } from '../../../components/library/Library';
import { save } from '../../../lib/store/edit/edit';
import { storeCapture } from '../../../lib/store/join/capture';
import { papers, until } from '../app/show-popup';
import { mount } from '../mount';
import { freshLibrary } from './show-library';

freshLibrary();

/** Drags an element and returns what a document would get, by type. */
async function drag(selector: string): Promise<Map<string, string>> {
  await until(() => expect(document.querySelector(selector)).not.toBeNull());
  const element = document.querySelector(selector) as HTMLElement;
  const data = new Map<string, string>();
  const dataTransfer = { setData: (type: string, text: string) => data.set(type, text) };
  element.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
  await until(() => {
    const start = new Event('dragstart', { bubbles: true });
    element.dispatchEvent(Object.assign(start, { dataTransfer }));
    expect(data.size).toBeGreaterThan(0);
  });
  return data;
}

it.each([
  ['a row of the list', '#saved', '.row h2'],
  ['a row of the table', '#saved?as=table', '.table-title'],
  ['the details', '#saved', '.beside h2'],
  ['the digest', '#digest', '.digest-row h4'],
])('%s is dragged into a document as a citation in Markdown', async (_, hash, selector) => {
  location.hash = hash;
  const met = { site: 'huggingface', listing: { list: 'daily' }, drafts: papers.slice(0, 1) };
  await storeCapture(met, Date.now());
  await save(papers[0]?.ids ?? [], Date.now());
  mount(<Library />);
  const data = await drag(selector);
  expect(data.get('text/plain')).toContain(
    '[Sparse Gardens: Growing Mixture Models One Expert at a Time](https://arxiv.org/abs/',
  );
  expect(data.get('text/html')).toContain('<a href="https://arxiv.org/abs/');
});
