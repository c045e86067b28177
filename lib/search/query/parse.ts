import { parseId } from '../../paper/ids';
import { clause } from './clause';
import type { ParsedQuery, Query, QueryProblem, Sort } from './query';
import { type Token, tokensOf } from './tokens';

/** Greatest nesting of brackets. It bounds the recursion. */
const MAX_DEPTH = 20;

/**
 * Parses a query: words (all must match), `"a phrase"`, `-without`, `a OR b`, brackets,
 * `field:value`, `sort:field`. Never throws: invalid parts are reported with their position, and
 * the rest is searched.
 * @param now ms; the start of relative dates such as `saved:<30d`
 */
export function parseQuery(text: string, now: number): ParsedQuery {
  const tokens = tokensOf(text);
  const problems: QueryProblem[] = [];
  let sort: Sort | undefined;
  let next = 0;
  const report = (kind: QueryProblem['kind'], { at, end }: Token) =>
    problems.push({ at, end, kind, text: text.slice(at, end) });

  const query = all(0);
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
    const inner = all(depth + 1);
    if (tokens[next]?.kind === 'close') next++;
    else report('open_bracket', token);
    return inner;
  }

  function leaf(token: Token): Query | undefined {
    const whole = text.slice(token.at + Number(token.negated), token.end);
    const id = token.kind === 'word' ? parseId(whole) : null;
    if (id) return { kind: 'id', id };
    if (token.kind === 'phrase' && !token.closed) report('open_quote', token);
    const read = clause(token, now);
    if ('problem' in read) report(read.problem, token);
    if ('sort' in read) sort = read.sort;
    return 'query' in read ? read.query : undefined;
  }
}

function join(kind: 'all' | 'any', parts: (Query | undefined)[]): Query | undefined {
  const of = parts.filter((part) => part !== undefined);
  return of.length > 1 ? { kind, of } : of[0];
}
