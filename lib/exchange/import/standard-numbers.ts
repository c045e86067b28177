/**
 * The ISSN in a text, each once, separated by commas; undefined without one. ERIC writes
 * `EISSN-1234-5678`.
 */
export function issnIn(text: string): string | undefined {
  const found = text.match(/(?<!\d)(?<!(?<![A-Z])-)\d{4}-?\d{3}[\dX](?![\d-])/gi) ?? [];
  return [...new Set(found)].join(', ') || undefined;
}

/** The first ISBN in a text. */
export function isbnIn(text: string): string | undefined {
  return /(?<!\d)(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX](?![\dX])/i.exec(text)?.[0];
}
