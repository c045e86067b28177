import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { shownTime } from '../../lib/words/shown-time';

afterEach(() => vi.restoreAllMocks());

it('a moment has day and minute of the time zone of the user', () => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('de');
  const at = new Date(2026, 10, 21, 9, 30, 59).getTime();
  expect(shownTime(at)).toBe('21.11.2026, 09:30');
});
