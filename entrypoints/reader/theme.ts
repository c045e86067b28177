/** Whether a CSS colour, as `getComputedStyle` writes it, is dark. Undefined when it is see-through or unknown. */
export function isDark(color: string): boolean | undefined {
  const [red = Number.NaN, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(
    Number,
  );
  if (alpha === 0 || Number.isNaN(red)) return undefined;
  // oklch() and oklab() begin with the lightness, from 0 to 1; the others are 0 to 255 of each.
  if (color.startsWith('ok')) return red < 0.6;
  return color.startsWith('rgb') ? 0.21 * red + 0.72 * green + 0.07 * blue < 115 : undefined;
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
