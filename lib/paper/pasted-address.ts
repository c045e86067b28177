/** People paste addresses without their scheme; an identifier such as a DOI has no dot before its slash that ends in letters. */
export function pastedAddress(text: string): URL | undefined {
  const address = /^[a-z0-9.-]+\.[a-z]{2,}(?:\/|$)/i.test(text) ? `https://${text}` : text;
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
}
