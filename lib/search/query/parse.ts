import { parseId } from '../../paper/ids';
import { reversed } from './choices';
import { clause } from './clause';
import { fieldNamed, nearestField } from './fields';
import { joinedValue, MOST_JOINED } from './joined-value';
import { partedWord } from './parted-word';
import { type IdOf, pastedId } from './pasted-id';
import { pastedWord } from './pasted-word';
import type { ParsedQuery, Query, QueryProblem, Sort } from './query';
import { taggedWord } from './tagged-word';
import { type Token, tokensOf, unsigned } from './tokens';
import { isAddress } from './words-in-address';

/** Greatest nesting of brackets. It bounds the recursion. */
const MAX_DEPTH = 20;
/** So many words of a query count: each is looked up, and no text needs more to be found. */
const MOST_WORDS = 50;

/**
 * Parses a query: words (all must match), `"a phrase"`, `-without`, `a OR b`, brackets,
 * `field:value`, `sort:field`. Never throws: invalid parts are reported with their position, and
 * the rest is searched.
 * @param now ms; the start of relative dates such as `saved:<30d`
 * @param idOf the identifier of a pasted address; by default of arXiv and DOIs only
 */
export function parseQuery(text: string, now: number, idOf: IdOf = parseId): ParsedQuery {
  const tokens = tokensOf(text);
  const problems: QueryProblem[] = [];
  let sort: Sort | undefined;
  let next = 0;
  /** The field of the bracket around: `title:(a b)`. */
  let around: string | undefined;
  const report = (kind: QueryProblem['kind'], { at, end }: Token, nearest?: string) =>
    problems.push({ at, end, kind, text: text.slice(at, end), ...(nearest && { nearest }) });

  const query = foremost(identified(all(0)));
  return { ...(query && { query }), ...(sort && { sort }), problems };

  function all(depth: number): Query | undefined {
    const parts: (Query | undefined)[] = [];
    for (let token = tokens[next]; token; token = tokens[next]) {
      if (token.kind === 'close') {
        if (depth > 0) break;
        report('stray_bracket', token);
        next++;
      } else parts.push(any(token, depth));
    }
    return join('all', parts);
  }

  /**
   * OR binds more tightly than juxtaposition, as in web search: `a b OR c` means a and (b or c).
   */
  function any(first: Token, depth: number): Query | undefined {
    if (first.kind === 'or') {
      report('lone_or', first);
      next++;
      return undefined;
    }
    const parts = [one(first, depth)];
    for (let or = tokens[next]; or?.kind === 'or'; or = tokens[next]) {
      const after = tokens[++next];
      if (!after || after.kind === 'or' || after.kind === 'close') report('lone_or', or);
      else parts.push(one(after, depth));
    }
    return join('any', parts);
  }

  function one(token: Token, depth: number): Query | undefined {
    next++;
    const inner = token.kind === 'open' ? bracket(token, depth) : leaf(token);
    return token.negated && inner ? { kind: 'not', of: inner } : inner;
  }

  function bracket(token: Token, depth: number): Query | undefined {
    if (depth >= MAX_DEPTH) {
      report('too_deep', token);
      return undefined;
    }
    const outer = around;
    around = fieldOf(token) ?? outer;
    const inner = identified(all(depth + 1));
    around = outer;
    if (tokens[next]?.kind === 'close') next++;
    else report('open_bracket', token);
    return inner;
  }

  /** What a token means that was pasted; null if it says nothing, undefined for another token. */
  function pasted(token: Token): Query | null | undefined {
    if (token.kind === 'phrase') return token.field ? undefined : quotedAddress(token.text);
    if (token.kind !== 'word') return undefined;
    const parted = partedWord(token, tokens[next]);
    if (parted) next++;
    const whole = unsigned(text, token);
    const known = parted ?? pastedWord(whole, idOf);
    // Beside other words an address without a title says nothing.
    return known ?? (tokens.length > 1 && isAddress(whole) ? null : undefined);
  }

  function quotedAddress(quoted: string): Query | undefined {
    const id = isAddress(quoted) && !/\s/.test(quoted) ? pastedId(quoted, idOf) : null;
    return id === null ? undefined : { kind: 'id', id };
  }

  function leaf(token: Token): Query | undefined {
    const known = pasted(token);
    if (known !== undefined) return known ?? undefined;
    if (token.kind === 'phrase' && !token.closed) report('open_quote', token);
    const [whole, count] = joinedValue(inField(token), tokens.slice(next, next + MOST_JOINED));
    next += count;
    const read = clause(whole, now, next === tokens.length);
    if (read.problem) report(read.problem, token, read.nearest);
    if (read.sort) sort = token.negated ? reversed(read.sort) : read.sort;
    return read.query;
  }

  /** A token with the field that is named behind it, or of the bracket around. */
  function inField(token: Token): Token {
    const tagged = taggedWord(token);
    return around && tagged.field === undefined ? { ...tagged, field: around } : tagged;
  }

  /** The field of a bracket; an unknown one is reported. */
  function fieldOf(token: Token): string | undefined {
    const { field } = token;
    if (field === undefined || fieldNamed(field)) return field;
    report('unknown_field', token, nearestField(field)?.concat(':'));
    return undefined;
  }
}

/** A query with its first words only. */
function foremost(query: Query | undefined): Query | undefined {
  if (query?.kind !== 'all') return query;
  return join(
    'all',
    query.of.filter((part, index) => index < MOST_WORDS || !isText(part)),
  );
}

function join(kind: 'all' | 'any', parts: (Query | undefined)[]): Query | undefined {
  const of = parts.filter((part) => part !== undefined);
  return of.length > 1 ? { kind, of } : of[0];
}

/** Whether a query consists of words. */
function isText(query: Query): boolean {
  if (query.kind === 'all' || query.kind === 'any') return query.of.every(isText);
  return query.kind === 'word' || query.kind === 'phrase';
}

/** An identifier says which paper is meant: words beside it, as in a citation, don't count. */
function identified(query: Query | undefined): Query | undefined {
  if (query?.kind !== 'all') return query;
  const id = query.of.find((part) => part.kind === 'id');
  if (!id) return query;
  const words = query.of.filter(isText);
  const others = query.of.filter((part) => part !== id && !words.includes(part));
  const beside = [...(id.beside ?? []), ...words].slice(0, MOST_WORDS);
  return join('all', [beside.length > 0 ? { ...id, beside } : id, ...others]);
}
