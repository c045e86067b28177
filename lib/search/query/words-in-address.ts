import { pastedAddress } from '../../paper/pasted-address';

/** Fewer words in a part of an address are no title. */
const FEWEST = 3;
/** An address with a path, also without its scheme. */
const ADDRESS = /^(?:https?:\/\/\S|(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S)/i;
/** Names under which the addresses of searches hold what was searched. */
const ASKED = /^(?:q|query|search|search_query|searchtext|querytext|term|wd|keywords?)$/i;
const EXTENSION = /\.(?:html?|pdf|php|aspx?)$/i;
const LETTERS = /^\p{L}{2,}$/u;
/** A number or a hash behind the title. */
const NUMBER = /^\d{5,}$/;
const HASH = /^[\da-f]{6,}$/i;

/** Whether a word is the address of a page. */
export function isAddress(word: string): boolean {
  return ADDRESS.test(word);
}

/**
 * The words of a title in an address: what an address of a search asks for, else the part of the
 * path with the most words, `/paper/attention-is-all-you-need`. None if no part has several.
 */
export function wordsInAddress(word: string): string[] {
  const url = isAddress(word) ? pastedAddress(word) : undefined;
  if (!url) return [];
  const asked = [...url.searchParams].find(([name, value]) => ASKED.test(name) && value.trim());
  if (asked) return asked[1].trim().split(/\s+/);
  const parts = url.pathname.split('/').map((part) => wordsOf(decoded(part)));
  const longest = parts.reduce((most, part) => (part.length > most.length ? part : most), []);
  return longest.filter((each) => LETTERS.test(each)).length >= FEWEST ? longest : [];
}

/** The words of a text with encoded spaces, `graph%20neural`; none in another text. */
export function encodedWords(word: string): string[] {
  return /%20/.test(word) ? decoded(word).trim().split(/\s+/) : [];
}

function wordsOf(part: string): string[] {
  const words = part.replace(EXTENSION, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.filter((word) => !NUMBER.test(word) && !(HASH.test(word) && /\d/.test(word)));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A sign of percent that encodes nothing.
    return text;
  }
}
