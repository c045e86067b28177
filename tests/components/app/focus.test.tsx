// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  click,
  current,
  fill,
  freshPopup,
  papers,
  press,
  rows,
  showPopup,
  type,
  until,
} from './show-popup';

freshPopup();
beforeEach(() => {
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Offprint',
    version: '0.1.0',
  });
});

const isInBox = () => document.activeElement?.matches('input[type=search]');
const hints = () => document.querySelector('.footer-hints')?.textContent?.trim();

describe('the focus', () => {
  it.each<[string, () => Promise<void>]>([
    ['the export', () => press('e')],
    ['the settings', () => click('Settings')],
  ])('returns to the row from %s', async (_, open) => {
    await fill(papers, 4);
    await showPopup();
    await press('ArrowDown');
    await press('ArrowDown');
    const row = current();
    await open();
    await until(() => expect(document.activeElement?.matches('.panel h1')).toBe(true));
    await press('Escape');
    await until(() => expect(document.querySelector('.panel')).toBeNull());
    await until(() => expect(document.activeElement).toBe(rows()[1]));
    expect(current()).toBe(row);
  });

  it('returns to the row when the sheet of keys is closed, however it was opened', async () => {
    await fill(papers, 4);
    await showPopup();
    await press('ArrowDown');
    await press('ArrowDown');
    await click('Keyboard shortcuts');
    await until(() => expect(document.querySelector('dialog')?.open).toBe(true));
    await click('Close');
    await until(() => expect(document.querySelector('dialog')).toBeNull());
    expect(document.activeElement).toBe(rows()[1]);
  });

  it('returns to the search box where it was there', async () => {
    await fill(papers, 4);
    await showPopup();
    await press('ArrowDown');
    await press('/');
    await click('Settings');
    await until(() => expect(document.activeElement?.matches('.panel h1')).toBe(true));
    await press('Escape');
    await until(() => expect(isInBox()).toBe(true));
  });
});

describe('the search box', () => {
  it('opens the sheet of keys with ? while it is empty', async () => {
    await showPopup();
    await press('?', { shiftKey: true });
    await until(() => expect(document.querySelector('dialog')?.open).toBe(true));
    await click('Close');
    await type('why');
    await press('?', { shiftKey: true });
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('exports with Ctrl+E what is listed', async () => {
    await fill(papers, 4);
    await showPopup();
    await press('e', { ctrlKey: true });
    await until(() => expect(document.querySelector('h1')?.textContent).toBe('Export 4 papers'));
  });
});

describe('the footer', () => {
  it('shows the keys that work where the focus is', async () => {
    await fill(papers, 4);
    await showPopup();
    expect(hints()).toBe('↓ list');
    await press('ArrowDown');
    expect(hints()).toBe('s save t tag e export');
    await press('/');
    expect(hints()).toBe('↓ list');
  });
});
