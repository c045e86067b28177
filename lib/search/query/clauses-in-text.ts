import { reversed, sortNamed } from './choices';
import { fieldNamed } from './fields';
import { type Sort, TEXT_FIELDS } from './query';
import { type Token, tokensOf } from './tokens';

/*
 * Changes of the text in the search box by something other than typing: a facet, a tag or an order
 * that was clicked. A clause is one condition as it is typed: `tag:geometry`, `is:unread`.
 */

/** Whether a text has a clause that is not negated, however its value is quoted. */
export function hasClause(text: string, clause: string): boolean {
  return tokensOf(text).some(sameAs(clause));
}

/**
 * Tells of clauses of a field whether a text has them, as `hasClause` does, but reads the text only
 * once: a facet has thousands of values.
 */
export function clausesOf(text: string, field: string): (clause: string) => boolean {
  const ofField = tokensOf(text).filter((token) => fieldOf(token) === field);
  const keys = new Set(ofField.map(keyOf));
  return (clause) => keys.size > 0 && keys.has(clauseKey(clause));
}

/** Adds a clause to the end of a text, unless it is there. */
export function withClause(text: string, clause: string): string {
  return hasClause(text, clause) ? text : `${text.trim()} ${clause}`.trim();
}

/** Removes a clause, wherever it stands. */
export function withoutClause(text: string, clause: string): string {
  return without(text, sameAs(clause));
}

/** Removes all clauses of a field: `year:2024 year:>2020` for `year`. */
export function withoutField(text: string, field: string): string {
  return without(text, (token) => fieldOf(token) === field);
}

/** The order that a text names; undefined if it names none. */
export function sortIn(text: string): Sort | undefined {
  const named = tokensOf(text).filter((token) => fieldOf(token) === 'sort');
  const sorts = named.map(({ text, negated }) => {
    const sort = sortNamed(text.toLowerCase());
    return sort && negated ? reversed(sort) : sort;
  });
  return sorts.findLast((sort) => sort !== undefined);
}

/** Replaces the order that a text names; without an order it names none. */
export function withSort(text: string, sort: Sort | undefined): string {
  const rest = withoutField(text, 'sort');
  return sort ? `${rest} sort:${sort}`.trim() : rest;
}

/** Whether a text has words to look for, by which papers match better or worse. */
export function hasWords(text: string): boolean {
  return tokensOf(text).some((token) => {
    if (token.kind !== 'word' && token.kind !== 'phrase') return false;
    const field = fieldOf(token);
    const isText = field === undefined || TEXT_FIELDS.some((each) => each === field);
    return isText && !token.negated && !token.exact && !token.text.startsWith('=');
  });
}

/**
 * Adds a clause as an alternative to the last clause of its field: `year:2023 OR year:2024`; to the
 * end of a text that has none.
 */
export function withAlternative(text: string, clause: string): string {
  if (hasClause(text, clause)) return text;
  const [added] = tokensOf(clause);
  const field = added && fieldOf(added);
  const last = tokensOf(text).findLast((each) => !each.negated && fieldOf(each) === field);
  if (!last) return withClause(text, clause);
  return `${text.slice(0, last.end)} OR ${clause}${text.slice(last.end)}`.trim();
}

function without(text: string, isRemoved: (token: Token) => boolean): string {
  const tokens = tokensOf(text);
  const removed: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    if (!isRemoved(token)) continue;
    // With an alternative its OR goes, too.
    const or = [tokens[index - 1], tokens[index + 1]].find(
      (each) => each?.kind === 'or' && !removed.includes(each),
    );
    removed.push(...(or ? [token, or] : [token]));
  }
  removed.sort((a, b) => a.at - b.at);
  let rest = text;
  for (const { at, end } of removed.reverse())
    rest = `${rest.slice(0, at).trimEnd()} ${rest.slice(end).trimStart()}`;
  return rest.trim();
}

function sameAs(clause: string): (token: Token) => boolean {
  const key = clauseKey(clause);
  return (token) => keyOf(token) === key;
}

function clauseKey(clause: string): string {
  return tokensOf(clause).map(keyOf).join(' ');
}

function keyOf(token: Token): string {
  const { kind, negated, text, exact } = token;
  if (kind !== 'word' && kind !== 'phrase') return kind;
  return `${negated ? '-' : ''}${fieldOf(token) ?? ''}:${exact ? '=' : ''}${text.toLowerCase()}`;
}

function fieldOf({ field }: Token): string | undefined {
  return field === undefined ? undefined : fieldNamed(field);
}
