import { browser } from 'wxt/browser';

/** Name of a text in `_locales`. */
export type MessageName = Parameters<typeof browser.i18n.getMessage>[0];
type Plural<Name> = Name extends `${infer Key}_other` ? Key : never;

/** The text of `_locales` in the user's language; `$1`… are replaced by the substitutions. */
export function words(name: MessageName, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(name, substitutions.map(String));
}

/**
 * The language of the texts, for whatever is put into them: numbers, dates and plurals. It is the texts' own word,
 * not the browser's, which may speak a language into which they are not translated.
 */
export function language(): string {
  return words('language');
}

/**
 * A text that depends on a number: `name_one`, `name_other` and so on, by the rules of the language.
 * The number is `$1`, written in the language's way.
 */
export function countWords(
  name: Plural<MessageName>,
  count: number,
  ...rest: (string | number)[]
): string {
  const form = new Intl.PluralRules(language()).select(count);
  const shown = new Intl.NumberFormat(language()).format(count);
  const text = browser.i18n.getMessage(`${name}_${form}` as MessageName, [
    shown,
    ...rest.map(String),
  ]);
  return text || words(`${name}_other` as MessageName, shown, ...rest);
}
