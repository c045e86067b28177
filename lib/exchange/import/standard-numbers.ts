/**
 * The ISSN in a text, each once, separated by commas; undefined without one. ERIC writes
 * `EISSN-1234-5678`.
 */
export function issnIn(text: string): string | undefined {
  const found = text.match(/(?<!\d)(?<!(?<![A-Z])-)\d{4}-?\d{3}[\dX](?![\d-])/gi);
  return [...new Set(found)].join(', ') || undefined;
}

/** The ISBN in a text, each once, separated by commas; undefined without one. */
export function isbnIn(text: string): string | undefined {
  const found = text.match(/(?<!\d)(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX](?![\dX])/gi);
  return [...new Set(found)].join(', ') || undefined;
}
