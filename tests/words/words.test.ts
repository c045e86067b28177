import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { countWords } from '../../lib/words/words';
import { speakEnglish } from '../i18n';

afterEach(() => vi.restoreAllMocks());

describe('a text with a number', () => {
  it.each([
    [0, '0 papers'],
    [1, '1 paper'],
    [2, '2 papers'],
    [18_402, '18,402 papers'],
  ])('of %i has its form', (count, text) => {
    speakEnglish();
    expect(countWords('popup_papers', count)).toBe(text);
  });

  it('has the form for other numbers where its own is missing', () => {
    const texts: Record<string, string> = { language: 'pl', popup_papers_other: '$1 prac' };
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name, given) =>
      (texts[String(name)] ?? '').replace('$1', String([given ?? []].flat()[0])),
    );
    expect(countWords('popup_papers', 3)).toBe('3 prac');
  });
});
