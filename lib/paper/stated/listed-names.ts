import { splitTrimmed } from '../../text/text';
import { parseName } from '../names';
import type { PrintedName } from '../paper';

const WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;

/**
 * The names in one tag or element that holds all of them: `Ada Fern, Ben Moss and Cy Stone`. One
 * comma alone is that of `Family, Given`.
 */
export function listedNames({ name }: PrintedName): PrintedName[] {
  const parts = splitTrimmed(name, /[;；、，]/).filter(Boolean);
  const commas = splitTrimmed(name, /,| and | & /).filter(Boolean);
  const isList = commas.length > (/ (?:and|&) /.test(name) ? 1 : 2) && commas.every(isFullName);
  const names = parts.length > 1 ? parts : isList ? commas : [name];
  return names.map((each) => ({ name: each }));
}

/** Whether a text is a name of several words, and not a part of one or of a group. */
function isFullName(text: string): boolean {
  const { given, family = '' } = parseName(text);
  return given !== undefined && [...given.split(' '), ...family.split(' ').slice(-1)].every(isWord);
}

function isWord(word: string): boolean {
  return WORD.test(word);
}
