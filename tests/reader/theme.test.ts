import { describe, expect, it } from 'vitest';
import { isDark } from '../../entrypoints/reader/theme';

describe('isDark', () => {
  it.each([
    ['rgb(255, 255, 255)', false],
    ['rgb(11, 15, 25)', true],
    ['rgba(0, 0, 0, 0.9)', true],
    ['oklch(0.13 0.028 261.692)', true],
    ['oklab(0.98 0 0)', false],
    ['rgba(0, 0, 0, 0)', undefined],
    ['transparent', undefined],
    ['', undefined],
  ])('%s', (color, dark) => expect(isDark(color)).toBe(dark));
});
