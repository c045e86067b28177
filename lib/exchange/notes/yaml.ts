/**
 * Characters that JSON does not escape and that YAML treats as unprintable or as line breaks
 * (https://yaml.org/spec/1.2.2/#51-character-set).
 */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * A text as a YAML scalar: a JSON string, which is valid YAML. Obsidian's Templater would run what
 * follows `<%`.
 */
export function yamlText(text: string): string {
  return JSON.stringify(text)
    .replace(UNPRINTABLE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('<%', '\\u003c%');
}

/** A list of texts, to be written after its key and colon. */
export function yamlList(texts: readonly string[]): string {
  return texts.length === 0 ? ' []' : texts.map((text) => `\n  - ${yamlText(text)}`).join('');
}
