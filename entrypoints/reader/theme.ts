/**
 * Returns whether a CSS colour, as `getComputedStyle` serializes it, is dark; undefined if it is
 * transparent or its format is unknown.
 */
export function isDark(color: string): boolean | undefined {
  const [, space = '', values = ''] = /^(\w+)\((.+)\)$/.exec(color) ?? [];
  const [first = 0, second = 0, third = 0, alpha = 1] = values.split(/[ ,/]+/).map(Number);
  if (alpha === 0) return undefined;
  if (space.startsWith('rgb')) return 0.21 * first + 0.72 * second + 0.07 * third < 115;
  // The first value is the lightness: 0 to 1 in oklch() and oklab(), 0 to 100 in lch() and lab().
  if (/l(ab|ch)$/.test(space)) return first < (space.startsWith('ok') ? 0.6 : 50);
  return undefined;
}

/**
 * Returns the theme of the page: from the background that it draws, else from its `color-scheme`
 * and the preference of the system.
 */
export function themeOf(page: Document): 'light' | 'dark' {
  for (const element of [page.body, page.documentElement]) {
    const dark = isDark(getComputedStyle(element).backgroundColor);
    if (dark !== undefined) return dark ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(page.documentElement).colorScheme;
  return scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches
    ? 'dark'
    : 'light';
}

/** Calls back when the page's theme may have changed. Stops with the signal. */
export function whenThemeMayChange(signal: AbortSignal, callback: () => void): void {
  const observer = new MutationObserver(callback);
  for (const element of [document.documentElement, document.body])
    observer.observe(element, { attributes: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
