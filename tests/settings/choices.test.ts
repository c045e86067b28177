import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lastFormat } from '../../lib/settings/last-format';
import { lastStyle } from '../../lib/settings/last-style';
import { zoteroTarget } from '../../lib/settings/zotero-target';
import { speakEnglish } from '../i18n';

beforeEach(() => {
  fakeBrowser.reset();
  speakEnglish();
});

describe('the format of the last export', () => {
  it.each([
    [{}, 'bibtex'],
    [{ id: 'csv' }, 'csv'],
    [{ id: 'page' }, 'bibtex'],
    [{ id: 7 }, 'bibtex'],
    ['csv', 'bibtex'],
  ])('%j is %s', async (exportFormat, id) => {
    await fakeBrowser.storage.local.set({ exportFormat });
    expect(await lastFormat.get()).toEqual({ id });
  });
});

describe('the style of the last references', () => {
  it.each([
    [{}, 'apa'],
    [{ id: 'vancouver' }, 'vancouver'],
    [{ id: 'bibtex' }, 'apa'],
    [{ id: 'toString' }, 'apa'],
    [{ id: 7 }, 'apa'],
  ])('%j is %s', async (referenceStyle, id) => {
    await fakeBrowser.storage.local.set({ referenceStyle });
    expect(await lastStyle.get()).toEqual({ id });
  });
});

describe('the collection of Zotero', () => {
  it.each([
    [{}, { id: '', name: '' }],
    [
      { id: 'C23', name: 'Moss' },
      { id: 'C23', name: 'Moss' },
    ],
    [{ id: 'C23' }, { id: '', name: '' }],
    [
      { id: 'X23', name: 'Moss' },
      { id: '', name: '' },
    ],
  ])('%j is %j', async (value, target) => {
    await fakeBrowser.storage.local.set({ zoteroTarget: value });
    expect(await zoteroTarget.get()).toEqual(target);
  });
});
