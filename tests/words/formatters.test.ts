import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { shownDate } from '../../lib/words/shown-date';
import { shownNumber } from '../../lib/words/shown-number';
import { countWords } from '../../lib/words/words';
import { speakEnglish } from '../i18n';

beforeEach(speakEnglish);
afterEach(() => vi.unstubAllGlobals());

/** Counts the formatters that are made from now on. */
function countFormatters(): () => number {
  let count = 0;
  const counted = <Format extends object>(format: Format) =>
    new Proxy(format, {
      construct: (target, args, made) => {
        count += 1;
        return Reflect.construct(target as never, args, made);
      },
    });
  const { DateTimeFormat, NumberFormat, PluralRules } = Intl;
  vi.stubGlobal('Intl', {
    DateTimeFormat: counted(DateTimeFormat),
    NumberFormat: counted(NumberFormat),
    PluralRules: counted(PluralRules),
  });
  return () => count;
}

describe('formatters', () => {
  it('are made once, not for each row', () => {
    const made = countFormatters();
    for (let row = 0; row < 20; row++) {
      shownDate('2024-01');
      shownDate('2024-01-24', true);
      shownNumber(row);
      countWords('popup_papers', row);
    }
    expect(made()).toBeLessThanOrEqual(4);
  });

  it('are those of the language of the texts', () => {
    expect(shownNumber(1234)).toBe('1,234');
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('de');
    expect(shownNumber(1234)).toBe('1.234');
    expect(shownDate('2024-05')).toBe('Mai 2024');
  });
});
