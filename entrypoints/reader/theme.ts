/** Whether a CSS colour, as `getComputedStyle` writes it, is dark. Undefined when it is see-through or unknown. */
export function isDark(color: string): boolean | undefined {
  const [, space = '', values = ''] = /^(\w+)\((.+)\)$/.exec(color) ?? [];
  const [first = 0, second = 0, third = 0, alpha = 1] = values.split(/[ ,/]+/).map(Number);
  if (alpha === 0) return undefined;
  if (space.startsWith('rgb')) return 0.21 * first + 0.72 * second + 0.07 * third < 115;
  // These begin with the lightness: oklch() and oklab() from 0 to 1, lch() and lab() from 0 to 100.
  if (/l(ab|ch)$/.test(space)) return first < (space.startsWith('ok') ? 0.6 : 50);
  return undefined;
}

/** How the page looks now: by the background that it draws, else by what it says of itself and the system prefers. */
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

/** Calls back when the page may have turned light or dark. Stops with the signal. */
export function whenThemeMayChange(signal: AbortSignal, callback: () => void): void {
  const observer = new MutationObserver(callback);
  for (const element of [document.documentElement, document.body])
    observer.observe(element, { attributes: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
