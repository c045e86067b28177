import type { parse } from '@retorquere/bibtex-parser';
import { readable } from '../../text/tex';
import { PartError } from '../problem';
import { type Masked, mask } from './mask';

/** A name as the parser takes it apart; `name` for one in braces. */
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

/** Characters that are read in reasonable time: the parser takes four times as long for twice as many. */
const LONGEST = { text: 30_000, authors: 400_000 };

/** What has nothing in it that TeX would change. */
const PLAIN = /^[^\\{}$%~<>`'"&^_\n-]*(?:-(?!-)[^\\{}$%~<>`'"&^_\n-]*)*$/;

/** Reads the LaTeX of one entry's fields. May throw. */
export type Decode = (values: ReadonlyMap<string, string>, authors: string | undefined) => Decoded;

/** Loads the parser, which is large. */
export async function loadDecoder(): Promise<Decode> {
  const { parse } = await import('@retorquere/bibtex-parser');
  return (values, authors) => {
    const all = [...values];
    if ((authors?.length ?? 0) > LONGEST.authors) throw new PartError({ kind: 'many_authors' });
    const masked = all.map(([name, raw]) =>
      PLAIN.test(raw) || raw.length > LONGEST.text ? whole(raw) : mask(raw, name === NOTE),
    );
    const names = authors === undefined ? undefined : mask(withWhole(authors), false);
    const fields = masked.flatMap(({ text, plain }, index) =>
      plain ? [] : `f${index} = {${text}}`,
    );
    if (names) fields.push(`author = {${names.text}}`);
    const entry = fields.length > 0 ? parsed(parse, fields) : undefined;
    const texts = all.map(([name, raw], index): [string, string] => {
      const value: unknown = entry?.fields[`f${index}`];
      return [name, masked[index]?.restore(typeof value === 'string' ? value : raw) ?? raw];
    });
    const restore = names?.restore ?? String;
    const people = entry?.fields.author ?? [];
    return { texts: new Map(texts), names: people.map((name) => restoredName(name, restore)) };
  };
}

function whole(text: string): Masked {
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

/** Chinese, Japanese and Korean names without a comma are one: their family name stands first. */
function withWhole(authors: string): string {
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
