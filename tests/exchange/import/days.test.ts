import { describe, expect, it } from 'vitest';
import { captureDay, readDate } from '../../../lib/exchange/import/capture/days';

describe('readDate', () => {
  it.each([
    ['Nov 23, 2015', '2015-11-23', undefined],
    ['Nov 23,2015', '2015-11-23', undefined],
    ['November 23, 2015', '2015-11-23', undefined],
    ['Sept. 2 17', '2025-09-02', '17'],
    ['Jul 26, 2024 1.2k', '2024-07-26', '1.2k'],
    ['Dec 16', '2025-12-16', undefined],
    ['Dec 17', '2024-12-17', undefined],
    ['Feb 30', undefined, undefined],
  ])('%s', (text, day, upvotes) => {
    expect(readDate(text, '2025-12-16')).toEqual({ day, upvotes });
  });

  it.each([
    'Moss 23',
    'nov 23',
    'Nov',
    'Nov 234',
    'Nov 2 x',
    'On Nov 2',
    'Nov 23, 15',
    'Nov 2 3 4',
  ])('refuses %s', (text) => expect(readDate(text, '2025-12-16')).toBeUndefined());

  it('finds 29 February up to eight years back', () => {
    expect(readDate('Feb 29', '1904-02-28')?.day).toBe('1896-02-29');
    expect(readDate('Feb 29', '2024-02-29')?.day).toBe('2024-02-29');
  });
});

describe('captureDay', () => {
  const NOW = Date.parse('2026-11-21T10:00Z');
  it.each([
    ['Dec 16', '2023-12-16.txt', '2023-12-16'],
    ['Dec 16', 'papers 2023-12-16 (1).txt', '2023-12-16'],
    ['Dec 16', '12023-12-16.txt', '2025-12-16'],
    ['Dec 16', '2023-12-161.txt', '2025-12-16'],
    ['Feb 30', '2023-12-16.txt', '2026-11-21'],
    [undefined, '2023-02-30.txt', '2026-11-21'],
    [undefined, '2023-12-16', '2023-12-16'],
    [undefined, undefined, '2026-11-21'],
  ])('of a page that shows %s, in the file %s', (shown, name, day) => {
    expect(captureDay(shown, NOW, name)).toBe(day);
  });
});
