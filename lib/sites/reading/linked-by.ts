/**
 * What a rule for addresses says of a link as it stands in a page; null also for what is no
 * address.
 */
export function linkedBy(
  idOf: (url: URL) => string | null,
  base: URL,
): (href: string | null | undefined) => string | null {
  return (href) => (href && URL.canParse(href, base.href) ? idOf(new URL(href, base)) : null);
}
