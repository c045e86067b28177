import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { shownList, shownParts } from '../../lib/words/shown-list';
import { speakEnglish } from '../i18n';

function speak(texts: Record<string, string>): void {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((name: string, given): string =>
    (texts[name] ?? '').replace(/\$(\d)/g, (_, index) =>
      String([given ?? []].flat()[Number(index) - 1]),
    ),
  );
}

afterEach(() => vi.restoreAllMocks());

describe('a list in a text', () => {
  it('has commas in English', () => {
    speakEnglish();
    expect(shownList(['tags', 'notes', 'status'])).toBe('tags, notes, status');
    expect(shownParts(['Hugging Face', 'Daily papers', '2026'])).toBe(
      'Hugging Face, Daily papers, 2026',
    );
    expect([shownList(['tags']), shownList([]), shownParts([])]).toEqual(['tags', '', '']);
  });

  it('has the commas of Chinese', () => {
    speak({ language: 'zh-CN', parts_joined: '$1，$2' });
    expect(shownList(['标签', '备注', '状态'])).toBe('标签、备注、状态');
    expect(shownParts(['Hugging Face', '每日论文'])).toBe('Hugging Face，每日论文');
  });
});
