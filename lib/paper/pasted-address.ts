/**
 * Parses a pasted http or https address, also without its scheme; undefined for other text.
 * Letters after a dot before the first slash distinguish a host, `arxiv.org/`, from a DOI,
 * `10.1000/`.
 */
export function pastedAddress(text: string): URL | undefined {
  const address = /^[a-z0-9.-]+\.[a-z]{2,}(?:\/|$)/i.test(text) ? `https://${text}` : text;
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
}
