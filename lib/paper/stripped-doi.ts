/*
 * Until November 2026 the signs `<`, `>` and quotes were removed from DOIs. Stored papers keep such
 * an identifier, so that they are found again; it names nothing in the registry.
 */

/** The canonical DOI as it was stored without its signs; undefined if it contains none. */
export function strippedDoi(id: string): string | undefined {
  const stripped = id.replace(/["'<>]/g, '');
  return stripped === id ? undefined : stripped;
}

/**
 * Whether a canonical identifier is a SICI without its signs. A SICI (ANSI/NISO Z39.56) has `<` and
 * `>`, or `[` and `]` at some publishers, and ends with its version, `2.0.CO;2` or `3.0.CO;2-B`.
 */
export function isStrippedDoi(id: string): boolean {
  return id.startsWith('doi:') && /\d\.0\.co;2(?:-.)?$/.test(id) && !/[<[]/.test(id);
}
