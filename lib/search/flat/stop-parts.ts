import type { Query } from '../query/query';
import { isStopWord } from '../words/stop-words';
import { spellingsOf } from '../words/terms';
import { isOpeningWord, isWeakWord } from '../words/weak-words';

/** Whether a part is a word that says nothing. */
export function isStop(part: Query): boolean {
  return isWordOf(part, isStopWord);
}

/** Whether a part is a word of a request, which may say nothing: `latest`, `study`. */
export function isWeak(part: Query): boolean {
  return isWordOf(part, isWeakWord);
}

/**
 * The parts of a query that a paper may lack, because they say nothing. In a question or another
 * request, `how does it affect`, these are also its weak words. None if there is nothing else.
 * @param strict whether a request is not recognised, as in smart lists
 */
export function stopsIn(parts: readonly Query[], strict = false): ReadonlySet<Query> {
  const request = !strict && isRequest(parts);
  const stops = parts.filter((part) => isStop(part) || (request && isWeak(part)));
  if (stops.length < parts.length) return new Set(stops);
  const plain = parts.filter(isStop);
  return new Set(plain.length < parts.length ? plain : []);
}

/** Whether words begin as a request does, or end with a question mark. */
function isRequest(parts: readonly Query[]): boolean {
  const [first] = parts;
  const last = parts.at(-1);
  const asks = last?.kind === 'word' && last.field === undefined && last.text.endsWith('?');
  return asks || (first !== undefined && isWordOf(first, isOpeningWord));
}

function isWordOf(part: Query, isOne: (term: string) => boolean): boolean {
  if (part.kind !== 'word' || part.field !== undefined) return false;
  const [[term, ...others] = []] = spellingsOf(part.text);
  return term !== undefined && others.length === 0 && isOne(term);
}
