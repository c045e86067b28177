import { isQuantifier, isUnbounded, tokensOf } from './tokens';

/**
 * Whether each alternative of a regular expression is without unbounded repetition, or begins with
 * `^` and passes at most one on each way through it. Such an expression is linear: nothing long is
 * read twice, except as often as the expression itself allows.
 */
export function isObviouslyLinear(source: string, flags: string): boolean {
  const tokens = tokensOf(source);
  const anchored = !flags.includes('m');
  let at = 0;
  for (;;) {
    const start = tokens[at];
    const most = sequence();
    if (most > (anchored && start === '^' ? 1 : 0)) return false;
    if (at >= tokens.length) return true;
    at++;
  }

  /** Returns the most unbounded repetitions on a way through the tokens up to `|` or `)`. */
  function sequence(): number {
    let sum = 0;
    while (at < tokens.length && tokens[at] !== '|' && tokens[at] !== ')') sum += item();
    return sum;
  }

  function item(): number {
    const isGroup = tokens[at++]?.startsWith('(') === true;
    const inside = isGroup ? group() : 0;
    const quantifier = tokens[at] ?? '';
    if (!isQuantifier(quantifier)) return inside;
    at += tokens[at + 1] === '?' ? 2 : 1;
    return quantifier === '?' ? inside : repeated(inside, isGroup, quantifier);
  }

  function group(): number {
    let most = sequence();
    while (tokens[at] === '|') {
      at++;
      most = Math.max(most, sequence());
    }
    at++;
    return most;
  }
}

function repeated(inside: number, isGroup: boolean, quantifier: string): number {
  if (inside > 0) return Number.POSITIVE_INFINITY;
  if (!isUnbounded(quantifier)) return 0;
  return isGroup ? Number.POSITIVE_INFINITY : 1;
}
