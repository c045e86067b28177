/** An address with the scheme that files may leave out: `www.moss.org`, `doi.org/10.1000/moss`. */
export function withScheme(address: string): string {
  const bare = address.trim();
  return /^(?:www\.|(?:dx\.)?doi\.org\/)/i.test(bare) ? `https://${bare}` : bare;
}
