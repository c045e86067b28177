import { browser } from 'wxt/browser';

/** The key of a text in `_locales`. */
export type MessageName = Parameters<typeof browser.i18n.getMessage>[0];
type Plural<Name> = Name extends `${infer Key}_other` ? Key : never;

/**
 * Returns a text of `_locales` in the user's language, with `$1`… replaced by the substitutions.
 */
export function words(name: MessageName, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(name, substitutions.map(String));
}

/**
 * The language tag of the texts, for the numbers, dates and plurals in them. It comes from the
 * texts themselves: the browser may use a language for which there is no translation.
 */
export function language(): string {
  return words('language');
}

/**
 * Returns a function that gives the formatter of the language of the texts. It is made once: to
 * make one of `Intl` takes a hundred times as long as to use it.
 */
export function perLanguage<Formatter>(make: (language: string) => Formatter): () => Formatter {
  const made = new Map<string, Formatter>();
  return () => {
    const tag = language();
    const formatter = made.get(tag) ?? make(tag);
    made.set(tag, formatter);
    return formatter;
  };
}

const pluralRules = perLanguage((tag) => new Intl.PluralRules(tag));
/** The format of numbers: `18,402`. */
export const numberFormat = perLanguage((tag) => new Intl.NumberFormat(tag));

/**
 * Returns a text that depends on a number: `name_one`, `name_other` and so on, by the plural rules
 * of the language. `$1` is the formatted number.
 */
export function countWords(
  name: Plural<MessageName>,
  count: number,
  ...rest: (string | number)[]
): string {
  const form = pluralRules().select(count);
  const shown = numberFormat().format(count);
  const text = words(`${name}_${form}` as MessageName, shown, ...rest);
  return text || words(`${name}_other` as MessageName, shown, ...rest);
}
