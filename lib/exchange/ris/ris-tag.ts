/**
 * The beginning of a field. The standard has two spaces before the hyphen and one after it; files
 * have fewer or more, but at least the two or the one.
 */
export const RIS_TAG = /^([A-Z][A-Z\d])(?:\s{2}-|\s{1,3}-(?=\s|$))\s?([\s\S]*)$/;

/** Whether a text has the first line of a record. */
export function isRis(text: string): boolean {
  return /^[ \t]*TY\s{1,3}-[ \t]*[A-Z]{3,8}[ \t\r]*$/m.test(text) || hasRecord(text);
}

/** Whether a text has the first and the last line of a record, in capitals or not. */
function hasRecord(text: string): boolean {
  return (
    /^[ \t]*ty[ \t]{1,3}-[ \t]*[a-z]{3,8}[ \t\r]*$/im.test(text) &&
    /^[ \t]*er[ \t]{1,3}-[ \t\r]*$/im.test(text)
  );
}

const ANY_TAG = /^([ \t]*)([a-z][a-z\d])((?:[ \t]{2}-|[ \t]{1,3}-(?=\s|$))[ \t]?)(.*)/gim;

/** The text with tags and types in capitals. Only records that begin in lower case are changed. */
export function withCapitals(text: string): string {
  if (!hasRecord(text)) return text;
  let isLower = false;
  return text.replace(ANY_TAG, (line, indent: string, tag: string, mark: string, value: string) => {
    const isFirst = /^ty$/i.test(tag) && /^[a-z]{3,8}\s*$/i.test(value);
    if (isFirst) isLower = tag !== 'TY';
    if (isFirst) return `${indent}TY${mark}${value.toUpperCase()}`;
    return isLower ? indent + tag.toUpperCase() + mark + value : line;
  });
}
