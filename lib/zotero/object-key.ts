/** The letters of Zotero's keys (`isValidObjectKey` of zotero/utilities). */
const LETTERS = '23456789ABCDEFGHIJKLMNPQRSTUVWXYZ';
const LENGTH = 8;
/** Bytes from here on would make some letters more likely. */
const LIMIT = 256 - (256 % LETTERS.length);

/** A random key for an object of Zotero's. */
export function objectKey(): string {
  let key = '';
  while (key.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) {
      if (byte < LIMIT && key.length < LENGTH) key += LETTERS[byte % LETTERS.length];
    }
  }
  return key;
}
