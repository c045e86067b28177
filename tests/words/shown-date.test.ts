import { beforeEach, describe, expect, it } from 'vitest';
import { shownDate } from '../../lib/words/shown-date';
import { speakEnglish } from '../i18n';

beforeEach(speakEnglish);

describe('shownDate', () => {
  it.each([
    ['2024-01-24', false, 'Jan 2024'],
    ['2024-01-24', true, 'Jan 24, 2024'],
    ['2024-01', true, 'Jan 2024'],
    ['2024', true, '2024'],
  ])('%s', (date, days, shown) => expect(shownDate(date, days)).toBe(shown));
});
