import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Compares the texts of each other language with the English ones. */

type Messages = Record<string, { message: string }>;

const FOLDER = 'public/_locales';
const english = messagesOf('en');
const keys = Object.keys(english);
/** All plural forms of `Intl`, in the order of the files. */
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

function messagesOf(locale: string): Messages {
  return JSON.parse(readFileSync(`${FOLDER}/${locale}/messages.json`, 'utf8'));
}

/** The name that a plural key of English begins with; `import_other` has no `_one` and is none. */
function stemOf(key: string): string | undefined {
  const [, stem] = /^(.+)_(?:one|other)$/.exec(key) ?? [];
  return stem && english[`${stem}_one`] && english[`${stem}_other`] ? stem : undefined;
}

/** The English keys with the plural forms of another language, in the order of the file. */
function keysIn(forms: readonly string[]): string[] {
  const needed = FORMS.filter((form) => forms.includes(form));
  return keys.flatMap((key) => {
    const stem = stemOf(key);
    if (stem === undefined) return [key];
    return key.endsWith('_one') ? needed.map((form) => `${stem}_${form}`) : [];
  });
}

/** The English text of a key; that of a plural form which English lacks is `_other`. */
function sourceOf(key: string): string {
  return (english[key] ?? english[key.replace(/_[a-z]+$/, '_other')])?.message ?? '';
}

/** What `found` matches in a text, each once, sorted. */
function partsOf(text: string, found: RegExp): string[] {
  return [...new Set(text.match(found))].sort();
}

/** Placeholders; the form for one may say “one” instead of `$1`. */
function placeholdersOf(text: string, key: string): string[] {
  const all = partsOf(text, /\$\d/g);
  return key.endsWith('_one') && stemOf(key) ? all.filter((name) => name !== '$1') : all;
}

/** Words of the query language and addresses: `tag:` in `tag:llm`, `https:`. */
const fieldsOf = (text: string) => partsOf(text, /\b[a-z]+:(?=[^\s“”„‘’])/g);

describe.each(readdirSync(FOLDER).filter((locale) => locale !== 'en'))('%s', (locale) => {
  const messages = messagesOf(locale);
  const texts = Object.entries(messages).map(([key, { message }]) => ({ key, message }));
  const tag = messages['language']?.message ?? '';

  it('names its own language, for numbers, dates and plurals', () => {
    expect(new Intl.Locale(tag).language).toBe(locale.split('_')[0]);
  });

  it('has every text, in the order of English, with the plural forms of the language', () => {
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    // A language without a form for one may have one all the same; it is never shown.
    const isSpare = (key: string) =>
      !forms.includes('one') && key.endsWith('_one') && stemOf(key) !== undefined;
    expect(Object.keys(messages).filter((key) => !isSpare(key))).toEqual(keysIn(forms));
  });

  it('has no empty text, and no other fields than English', () => {
    expect(texts.filter(({ message }) => message.trim() === '')).toEqual([]);
    const fields = ({ key }: { key: string }) => Object.keys(messages[key] ?? {});
    const known = ({ key }: { key: string }) => Object.keys(english[key] ?? english['name'] ?? {});
    expect(texts.map(fields)).toEqual(texts.map(known));
  });

  it('has the placeholders of English', () => {
    const wrong = texts.filter(
      ({ key, message }) =>
        placeholdersOf(message, key).join() !== placeholdersOf(sourceOf(key), key).join(),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps the words of the query language', () => {
    const wrong = texts.filter(
      ({ key, message }) => fieldsOf(message).join() !== fieldsOf(sourceOf(key)).join(),
    );
    expect(wrong).toEqual([]);
  });
});
