/**
 * The beginning of a field. The standard has two spaces before the hyphen and one after it; files
 * have fewer or more, but at least the two or the one.
 */
export const RIS_TAG = /^([A-Z][A-Z\d])(?:\s{2}-|\s{1,3}-(?=\s|$))\s?([\s\S]*)$/;
