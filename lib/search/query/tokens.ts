import { fieldNamed } from './fields';

/** A token of a query. `at` and `end` are UTF-16 offsets in the typed text. */
export interface Token {
  kind: 'word' | 'phrase' | 'open' | 'close' | 'or';
  at: number;
  end: number;
  /** The typed text; for a phrase the text between its quotes. */
  text: string;
  /** Whether it is preceded by a minus sign. */
  negated: boolean;
  /** The text before the colon, in lower case. */
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
const PIECE = new RegExp(
  `(?<minus>[-−](?=[^\\s)]))?(?:(?:(?<group>[\\p{L}]+)[:：](?=\\())?(?<bracket>[()])` +
    `|(?:(?<field>[\\p{L}]+)[:：])?(?:(?<exact>(?<=[:：])=)?[${QUOTES}](?<phrase>[^${QUOTES}]*)(?<end>[${QUOTES}])?` +
    `|${SINGLE.source}` +
    `|(?<word>[^\\s()${QUOTES}]+(?:\\([^\\s()]*\\)[^\\s()${QUOTES}]*)*)?))`,
  'uy',
);
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
    if (next && index > 0 && isWord(token, 'AND')) continue;
    kept.push(isNegated ? { ...token, negated: !token.negated } : token);
  }
  return kept;
}

function isNot(token: Token, next: Token): boolean {
  return isWord(token, 'NOT') && next.kind !== 'or' && next.kind !== 'close';
}

function isWord({ kind, text, field, negated }: Token, word: string): boolean {
  return kind === 'word' && text === word && field === undefined && !negated;
}

/** The text of a token without its minus sign. */
export function unsigned(text: string, { at, end }: Token): string {
  return text.slice(at, end).replace(/^[-−](?=.)/, '');
}

function tokenOf(groups: Record<string, string | undefined>, at: number, typed: string): Token {
  const { minus, bracket, group, field, end, word } = groups;
  const closed = groups['single'] ?? groups['plain'];
  const phrase = groups['phrase'] ?? closed;
  const base = { at, end: at + typed.length, negated: minus !== undefined };
  const named = nameOf(group ?? field);
  if (bracket)
    return { ...base, ...named, kind: bracket === '(' ? 'open' : 'close', text: bracket };
  if (phrase === undefined && isTitleColon(named.field, typed))
    return { ...base, kind: 'word', text: typed.replace(/^[-−](?=.)/, '') };
  if (phrase !== undefined) {
    return {
      ...base,
      ...named,
      kind: 'phrase',
      text: phrase,
      closed: (end ?? closed) !== undefined,
      ...(groups['exact'] && { exact: true }),
    };
  }
  if (typed === 'OR' || typed === '|' || typed === '||')
    return { ...base, kind: 'or', text: typed };
  return { ...base, ...named, kind: 'word', text: word ?? '' };
}

function nameOf(field: string | undefined): { field?: string } {
  return field === undefined ? {} : { field: field.normalize('NFKC').toLowerCase() };
}

/** A wide colon also stands in titles, without a space behind it. */
function isTitleColon(name: string | undefined, typed: string): boolean {
  return name !== undefined && typed.includes('：') && fieldNamed(name) === undefined;
}
