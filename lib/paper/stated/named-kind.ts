import type { WorkKind } from '../publication';

/** The kinds that are named by a word, whatever is around it. */
const NAMES: [WorkKind, RegExp][] = [
  ['thesis', /thes[ie]s|disserta/i],
  ['paper-conference', /conference|proceeding|symposium/i],
  ['chapter', /chapter|book.?(?:section|part|item)|^chap$/i],
  ['report', /report/i],
  ['article', /preprint|working.?paper/i],
  ['article-journal', /journal|^(?:research.)?article$/i],
];

/** The kind in a type as pages name it: `Conference Paper`, `phdthesis`, `Journal Article`. */
export function namedKind(...types: string[]): WorkKind | undefined {
  return NAMES.find(([, form]) => types.some((type) => form.test(type)))?.[0];
}
