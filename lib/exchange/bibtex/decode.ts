import type { parse } from '@retorquere/bibtex-parser';
import { readable } from '../../text/tex';
import { PartError } from '../problem';
import { authorParts } from './author-parts';
import { type Masked, mask } from './mask';

/** A name as the parser splits it. A name in braces has only `name`. */
export interface ParsedName {
  name?: string;
  lastName?: string;
  firstName?: string;
  prefix?: string;
  suffix?: string;
}

/** Fields in Unicode, with formulas as `$…$`. */
export interface Decoded {
  texts: ReadonlyMap<string, string>;
  names: ParsedName[];
}

type Parse = typeof parse;

/** The most characters that are parsed, at once or in parts. The parser takes quadratic time. */
const LONGEST = { text: 30_000, authors: 400_000 };
/** Authors parsed at once, in characters. The parser also overflows the stack on long lists. */
const AUTHORS_AT_ONCE = 10_000;

/** Text without any TeX. */
const PLAIN = /^[^\\{}$%~<>`'"&^_\n-]*(?:-(?!-)[^\\{}$%~<>`'"&^_\n-]*)*$/;

/**
 * Converts the LaTeX of one entry's fields to Unicode.
 * @throws PartError or an error of the parser when it can't be parsed
 */
export type Decode = (values: ReadonlyMap<string, string>, authors: string | undefined) => Decoded;

/** Loads the parser, which is too large to be imported with the page. */
export async function loadDecoder(): Promise<Decode> {
  const { parse } = await import('@retorquere/bibtex-parser');
  return (values, authors) => {
    const all = [...values];
    if ((authors?.length ?? 0) > LONGEST.authors) throw new PartError({ kind: 'many_authors' });
    const masked = all.map(([name, raw]) =>
      PLAIN.test(raw) || raw.length > LONGEST.text ? unparsed(raw) : mask(raw, name === NOTE),
    );
    const names = authors === undefined ? undefined : mask(withBracedCjk(authors), false);
    const fields = masked.flatMap(({ text, plain }, index) =>
      plain ? [] : `f${index} = {${text}}`,
    );
    const entry = fields.length > 0 ? parsed(parse, fields) : undefined;
    const texts = all.map(([name, raw], index): [string, string] => {
      const value: unknown = entry?.fields[`f${index}`];
      return [name, masked[index]?.restore(typeof value === 'string' ? value : raw) ?? raw];
    });
    const people = names ? authorParts(names.text, AUTHORS_AT_ONCE) : [];
    return {
      texts: new Map(texts),
      names: people
        .flatMap((part) => peopleIn(parse, part))
        .map((name) => restoredName(name, names?.restore ?? String)),
    };
  };
}

function peopleIn(parse: Parse, authors: string): ParsedName[] {
  if (authors.length > LONGEST.text) return [{ name: authors }];
  return parsed(parse, [`author = {${authors}}`]).fields.author ?? [];
}

function unparsed(text: string): Masked {
  return { text, plain: true, restore: (raw) => raw.normalize('NFC') };
}

function parsed(parse: Parse, fields: readonly string[]): ReturnType<Parse>['entries'][number] {
  const { entries, errors } = parse(`@misc{k,\n${fields.join(',\n')}\n}`, {
    sentenceCase: false,
    applyCrossRef: false,
    unsupported: (_, tex) => readable(tex),
  });
  const [entry] = entries;
  if (!entry) {
    const value = errors[0]?.error.split('\n')[0];
    throw new PartError(
      value === undefined ? { kind: 'empty_entry' } : { kind: 'unreadable', value },
    );
  }
  return entry;
}

/** The field whose line breaks are kept. */
export const NOTE = 'annotation';

/**
 * Puts Chinese, Japanese and Korean names without a comma into braces: their family name comes
 * first, so the parser would split them wrongly.
 */
function withBracedCjk(authors: string): string {
  return authors.replace(
    /(^|\sand\s+)([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}·]+(?: [\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}·]+)+)(?=\s+and\s|\s*$)/gu,
    '$1{$2}',
  );
}

function restoredName(name: ParsedName, restore: (text: string) => string): ParsedName {
  const part = (key: keyof ParsedName) => {
    const value = name[key];
    return typeof value === 'string' && value !== '' ? { [key]: restore(value) } : {};
  };
  return {
    ...part('name'),
    ...part('lastName'),
    ...part('firstName'),
    ...part('prefix'),
    ...part('suffix'),
  };
}
