import { describe, expect, it } from 'vitest';
import { isDark } from '../../entrypoints/reader/theme';

describe('isDark', () => {
  it.each([
    ['rgb(255, 255, 255)', false],
    ['rgb(11, 15, 25)', true],
    ['rgba(0, 0, 0, 0.9)', true],
    ['oklch(0.13 0.028 261.692)', true],
    ['oklab(0.98 0 0)', false],
    ['lab(2.75 0 -1.2)', true],
    ['lch(98 0.4 260)', false],
    ['color(srgb 0.05 0.05 0.08)', undefined],
    ['oklab(0.2 -0.1 -0.1 / 0)', undefined],
    ['rgba(0, 0, 0, 0)', undefined],
    ['transparent', undefined],
    ['', undefined],
  ])('%s', (color, dark) => expect(isDark(color)).toBe(dark));
});
