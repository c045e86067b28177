// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isDark, themeOf } from '../../entrypoints/reader/theme';

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

describe('themeOf', () => {
  it('is that of the body, else of the root, also when a script has removed the body', () => {
    const { body, documentElement: root } = document;
    root.style.backgroundColor = 'rgb(11, 15, 25)';
    body.style.backgroundColor = 'rgb(255, 255, 255)';
    expect(themeOf(document)).toBe('light');
    body.remove();
    expect(themeOf(document)).toBe('dark');
    root.append(body);
  });
});
