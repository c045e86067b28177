/** What YAML does not count as printable, or takes for the end of a line, beyond what JSON escapes (https://yaml.org/spec/1.2.2/#51-character-set). */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A text as YAML: a string of JSON, which YAML takes, whatever it holds. */
export function yamlText(text: string): string {
  return JSON.stringify(text).replace(
    UNPRINTABLE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A list of texts below its name. */
export function yamlList(texts: readonly string[]): string {
  return texts.length === 0 ? ' []' : texts.map((text) => `\n  - ${yamlText(text)}`).join('');
}
