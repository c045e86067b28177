/**
 * The beginning of a field. The standard has two spaces before the hyphen and one after it; files
 * have fewer or more.
 */
export const RIS_TAG = /^([A-Z][A-Z\d])\s{1,3}-(?:\s([\s\S]*))?$/;
