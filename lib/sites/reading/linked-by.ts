/**
 * Returns a function that applies `idOf` to an `href` of a page; null also for an invalid address.
 */
export function linkedBy(
  idOf: (url: URL) => string | null,
  base: URL,
): (href: string | null | undefined) => string | null {
  return (href) => (href && URL.canParse(href, base.href) ? idOf(new URL(href, base)) : null);
}
