const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/**
 * Adds an apostrophe before a text that a spreadsheet would run as a formula
 * (https://owasp.org/www-community/attacks/CSV_Injection), and before a text that already looks
 * guarded, so that `unguarded` reverses it.
 */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The reverse of `guarded`. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
