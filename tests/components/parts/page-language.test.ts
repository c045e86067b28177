// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { namePageLanguage } from '../../../components/parts/page-language';

it('a page names the language of its texts', () => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('zh-CN');
  namePageLanguage();
  expect(document.documentElement.lang).toBe('zh-CN');
});
