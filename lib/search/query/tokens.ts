import { fieldNamed } from './fields';
import { TEXT_FIELDS } from './query';

/** A token of a query. `at` and `end` are UTF-16 offsets in the typed text. */
export interface Token {
  kind: 'word' | 'phrase' | 'open' | 'close' | 'or';
  at: number;
  end: number;
  /** The typed text; for a phrase the text between its quotes. */
  text: string;
  /** Whether a sign says that it is not wanted: `-survey`, `!survey`, `tag:!thesis`. */
  negated: boolean;
  /** The text before the colon, in lower case; `tag` of `#thesis`, `author` of `@smith`. */
  field?: string;
  /** For a phrase: whether it has a closing quote. */
  closed?: boolean;
  /** For a phrase: whether an equals sign stands before it, `tag:="a b"`. */
  exact?: boolean;
}

/** Quotation marks of all languages; which of them closes which is not checked. */
export const QUOTES = '"“”„‟«»‹›「」『』〝〞＂';
/** Single ones are quotation marks only around a whole word or more: don’t. */
const SINGLE = /[‘‚](?<single>[^‘’‚]+)[’‘](?!\p{L})|'(?<plain>[^'\s][^']*)'(?![\p{L}\p{N}])/u;
/** What is behind it is not wanted. */
const SIGN = '[-−－!！]';
/** A tag or an author; `#2`, and `@smith2019`, which is a citation key, are words. */
const SIGIL = `[#＃](?!\\d+(?:[^\\p{L}\\d]|$))(?=[^\\s#＃)])|[@＠](?=[(${QUOTES}]|[\\p{L}\\p{M}’'-]+(?:[\\s),;]|$))`;
const SIGIL_FIELDS = /* @__PURE__ */ new Map([
  ['#', 'tag'],
  ['@', 'author'],
]);
const PIECE = new RegExp(
  `(?<sign>${SIGN}(?=[^\\s)]))?(?:(?<close>\\))` +
    `|(?:(?<field>\\p{L}+)(?:[:：]|(?=[<>≤≥=]+\\d))(?<not>${SIGN}(?=[^\\s)]))?|(?<sigil>${SIGIL}))?(?:(?<open>\\()` +
    `|(?<exact>(?<=[:：]${SIGN}?)=)?[${QUOTES}](?<phrase>[^${QUOTES}]*)(?<end>[${QUOTES}])?` +
    `|${SINGLE.source}` +
    `|(?<word>[^\\s()${QUOTES}]+(?:\\([^\\s()]*\\)[^\\s()${QUOTES}]*)*)?))`,
  'uy',
);
/** Operators, also in German and in Chinese. */
const OR = /^(?:OR|ODER|或|\|\|?)$/;
const AND = /^(?:AND|UND|和)$/;
const NOT = /^(?:NOT|NICHT|非)$/;
/** A text in capitals has operators only if it has few words: more are a title. */
const MOST_SHOUTED = 5;

/** Splits a query into tokens. Every character except white space belongs to one; never throws. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at++;
      continue;
    }
    PIECE.lastIndex = at;
    const found = PIECE.exec(text);
    const length = found?.[0].length || 1;
    tokens.push(tokenOf(found?.groups ?? {}, at, text.slice(at, at + length)));
    at += length;
  }
  return withOperators(tokens, text);
}

/** Applies `NOT` to the token behind it and drops `AND`, which stands between all words anyway. */
function withOperators(tokens: readonly Token[], text: string): Token[] {
  if (tokens.length > MOST_SHOUTED && !/\p{Ll}/u.test(text))
    return tokens.map((token) => (token.kind === 'or' ? { ...token, kind: 'word' } : token));
  const kept: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const isNegated = before !== undefined && isNot(before, token);
    const next = tokens[index + 1];
    if (next && isNot(token, next)) continue;
    if (next && index > 0 && isWord(token, AND)) continue;
    kept.push(isNegated ? { ...token, negated: !token.negated } : token);
  }
  return kept;
}

function isNot(token: Token, next: Token): boolean {
  return isWord(token, NOT) && next.kind !== 'or' && next.kind !== 'close';
}

function isWord({ kind, text, field, negated }: Token, word: RegExp): boolean {
  return kind === 'word' && word.test(text) && field === undefined && !negated;
}

const SIGNED = new RegExp(`^${SIGN}(?=.)`);

/** The text of a token without the sign before it. */
export function unsigned(text: string, { at, end }: Token): string {
  return text.slice(at, end).replace(SIGNED, '');
}

function tokenOf(groups: Groups, at: number, typed: string): Token {
  const { open, close, end } = groups;
  const closed = groups['single'] ?? groups['plain'];
  const phrase = groups['phrase'] ?? closed;
  const { kept, ...signs } = signsOf(groups);
  const base = { at, end: at + typed.length, ...signs };
  if (open) return { ...base, kind: 'open', text: open };
  if (close) return { ...base, kind: 'close', text: close };
  if (phrase !== undefined) {
    return {
      ...base,
      kind: 'phrase',
      text: kept + phrase,
      closed: (end ?? closed) !== undefined,
      ...(groups['exact'] && { exact: true }),
    };
  }
  const { field, ...nameless } = base;
  if (isNoField(field, typed))
    return { ...nameless, kind: 'word', text: typed.replace(SIGNED, '') };
  if (OR.test(typed)) return { ...base, kind: 'or', text: typed };
  return { ...base, kind: 'word', text: kept + (groups['word'] ?? '') };
}

type Groups = Record<string, string | undefined>;

/** What the signs and the name before a text mean, and the sign that is a part of the text. */
function signsOf(groups: Groups): { negated: boolean; field?: string; kept: string } {
  const { sign, not = '' } = groups;
  const named = nameOf(groups);
  const isNot = /[!！]/.test(not) || (not !== '' && takesMinus(named.field));
  return { negated: (sign !== undefined) !== isNot, ...named, kept: isNot ? '' : not };
}

function nameOf({ field, sigil }: Groups): { field?: string } {
  const name = (field ?? sigil)?.normalize('NFKC').toLowerCase();
  return name === undefined ? {} : { field: SIGIL_FIELDS.get(name) ?? name };
}

/** Whether a minus before the value means without it; before a number or order it is a part. */
function takesMinus(field = ''): boolean {
  const name = fieldNamed(field);
  return [...TEXT_FIELDS, 'is', 'has', 'no', 'kind'].some((each) => each === name);
}

/** A wide colon also stands in titles, without a space behind it, and other words are compared. */
function isNoField(name: string | undefined, typed: string): boolean {
  const isOther = typed.includes('：') || !typed.includes(':');
  return name !== undefined && isOther && fieldNamed(name) === undefined;
}
