/**
 * The beginning of a field. The standard has two spaces before the hyphen and one after it; files
 * have fewer or more, but at least the two or the one.
 */
export const RIS_TAG = /^([A-Z][A-Z\d])(?:\s{2}-|\s{1,3}-(?=\s|$))\s?([\s\S]*)$/;

/** The first and the last line of a record, in capitals or not, and with any spaces or none. */
const FIRST = /^[ \t]*ty[ \t]{0,3}-[ \t]*[a-z]{3,8}[ \t\r]*$/im;
const LAST = /^[ \t]*er[ \t]{0,3}-[ \t\r]*$/im;
const ANY_TAG = /^([ \t]*)([a-z][a-z\d])([ \t]{0,3})-(.*)/gim;

/** Whether a text has a record, or the first line of one that is as the standard has it. */
export function isRis(text: string): boolean {
  return (
    /^[ \t]*TY\s{1,3}-[ \t]*[A-Z]{3,8}[ \t\r]*$/m.test(text) ||
    (FIRST.test(text) && LAST.test(text))
  );
}

/**
 * The text with tags as the standard has them. Tags in lower case or without spaces are such only
 * in records of which the first line has one.
 */
export function withStandardTags(text: string): string {
  if (!FIRST.test(text) || !LAST.test(text)) return text;
  let [isLower, isTight] = [false, false];
  return text.replace(
    ANY_TAG,
    (line, indent: string, tag: string, spaces: string, value: string) => {
      const isFirst = /^ty$/i.test(tag) && /^[ \t]*[a-z]{3,8}\s*$/i.test(value);
      if (isFirst) [isLower, isTight] = [tag !== 'TY', spaces === ''];
      const isTag =
        (isLower || tag === tag.toUpperCase()) &&
        (spaces.length > 1 ||
          (isTight && spaces === '') ||
          (spaces !== '' && /^\s|^$/.test(value)));
      if (!isTag || (!isLower && !isTight && !isFirst)) return line;
      return `${indent}${tag.toUpperCase()}  - ${isFirst ? value.trim().toUpperCase() : value.trim()}`;
    },
  );
}
