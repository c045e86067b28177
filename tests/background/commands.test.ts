import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { idInAddress, runCommand } from '../../lib/background/commands';
import { db } from '../../lib/store/database';
import { storeCapture } from '../../lib/store/join/capture';
import { speakEnglish } from '../i18n';
import { capture, draft, freshStore, id, NOW } from '../store/fresh-store';

freshStore();
beforeEach(speakEnglish);

const tab = (url: string) => ({ id: 7, url }) as never;
const saved = () => db.entries.toCollection().primaryKeys();

/** What the reader in the tab answers; nothing without a reader. */
function holds(ids: string[] | undefined): void {
  const page = { site: 'arxiv', url: 'https://arxiv.org/', ids, expected: 1, problems: [] };
  Object.assign(fakeBrowser.tabs, {
    sendMessage: ids ? async () => ({ reply: page }) : () => Promise.reject(new Error('none')),
  });
}

describe('the browser’s shortcuts', () => {
  it('save the paper of the page, and all of a listing only when asked for all', async () => {
    await storeCapture(capture([draft(1), draft(2), draft(3)]), NOW);
    holds([id(1)]);
    await runCommand('save-page', tab('https://arxiv.org/abs/2611.00001'), NOW);
    expect(await saved()).toEqual([id(1)]);
    holds([id(1), id(2), id(3)]);
    await runCommand('save-page', tab('https://huggingface.co/papers'), NOW);
    expect(await saved()).toHaveLength(1);
    await runCommand('save-all', tab('https://huggingface.co/papers'), NOW);
    expect(await saved()).toHaveLength(3);
  });

  it('save a PDF without a reader by its address', async () => {
    holds(undefined);
    await runCommand('save-page', tab('https://arxiv.org/pdf/2501.00001v2'), NOW);
    expect(await saved()).toEqual(['arxiv:2501.00001']);
    await runCommand('save-page', tab('https://example.org/'), NOW);
    expect(await saved()).toHaveLength(1);
  });

  it('open the library', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    await runCommand('open-library', undefined, NOW);
    expect(create.mock.calls[0]?.[0].url).toMatch(/library\.html$/);
  });
});

it.each([
  ['https://arxiv.org/pdf/2501.00001v2', 'arxiv:2501.00001'],
  ['https://aclanthology.org/N19-1423.pdf', 'acl:N19-1423'],
  ['https://dl.acm.org/doi/pdf/10.1145/1234.5678', 'doi:10.1145/1234.5678'],
  ['https://example.org/', null],
  ['about:blank', null],
  [undefined, null],
])('the paper at %s is %s', (address, id) => {
  expect(idInAddress(address)).toBe(id);
});
