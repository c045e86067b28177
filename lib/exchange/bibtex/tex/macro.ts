import { macroName } from '../../../text/tex-spans';
import {
  ACCENTS,
  ESCAPES,
  LETTERS,
  MATH_ACCENTS,
  MATH_SWITCHES,
  MATH_SYMBOLS,
  MATH_WRAPPERS,
  SPACES,
  TEXT_SWITCHES,
  TEXT_SYMBOLS,
} from '../../../text/tex-symbols';
import { accented } from './accent';
import { FUNCTIONS } from './functions';
import { literal } from './literals';
import {
  DROPPED,
  FOOTNOTE_MARKS,
  RARE_ACCENTS,
  SECOND_SHOWN,
  SWITCHES,
  SYMBOLS,
  WRAPPERS,
} from './macros';
import { DEEPEST, type Piece, type Place, rawGroup, skipOption, skipSpace } from './place';

/** The text that is shown for the macro at an offset, with its arguments. */
export function decodedMacro(place: Place, at: number): Piece {
  const { name, end } = macroName(place.source.text, at, place.to);
  if (!/[a-zA-Z]/.test(name)) return controlSymbol(place, name, end);
  const accent = ACCENTS.get(name) ?? RARE_ACCENTS.get(name) ?? MATH_ACCENTS.get(name);
  if (accent !== undefined) return accented(place, { name, mark: accent }, end, argument);
  const symbol = symbolOf(name);
  if (symbol !== undefined) return { shown: literal(symbol), end: afterName(place, end) };
  const call = FUNCTIONS[name];
  const called = call && Object.hasOwn(FUNCTIONS, name) ? call(place, end, argument) : undefined;
  return called ?? styled(place, name, end) ?? unknown(place, name, end);
}

/** A macro whose name is one sign: an escape, a space, or an accent. */
function controlSymbol(place: Place, name: string, end: number): Piece {
  const mark = ACCENTS.get(name);
  if (mark !== undefined) return accented(place, { name, mark }, end, argument);
  if (/\s/.test(name)) return { shown: ' ', end };
  if (name === '\\') return { shown: place.lines ? '\n' : ' ', end: skipSpace(place, end) };
  return { shown: literal(ESCAPES.get(name) ?? `\\${name}`), end };
}

/** The character of a macro without arguments. */
function symbolOf(name: string): string | undefined {
  const symbol =
    LETTERS.get(name) ?? TEXT_SYMBOLS.get(name) ?? SYMBOLS.get(name) ?? MATH_SYMBOLS.get(name);
  if (symbol !== undefined) return symbol;
  if (SPACES.has(name)) return ' ';
  // Upright Greek of textgreek, upgreek and others.
  const greek = MATH_SYMBOLS.get(name.replace(/^(?:text|up)/, '')) ?? '';
  return /\p{sc=Greek}/u.test(greek) ? greek : undefined;
}

/** Macros that are left out: alone, or with their arguments. */
function styled(place: Place, name: string, end: number): Piece | undefined {
  if (FOOTNOTE_MARKS.has(name)) return { shown: '', end: skipOption(place, end) };
  if (DROPPED.has(name)) {
    const star = place.source.text.charAt(end) === '*' ? end + 1 : end;
    const group = rawGroup(place, skipOption(place, skipOption(place, star)));
    return group && { shown: '', end: group.end };
  }
  if (SECOND_SHOWN.has(name)) {
    const first = rawGroup(place, end);
    if (first && rawGroup(place, first.end)) return { shown: '', end: first.end };
  }
  return isKnown(name) ? { shown: '', end: skipSpace(place, end) } : undefined;
}

/** Whether a macro has a meaning here: only its name is left out, or it is shown differently. */
export function isKnown(name: string): boolean {
  return (
    [SWITCHES, TEXT_SWITCHES, MATH_SWITCHES, WRAPPERS, MATH_WRAPPERS, DROPPED, SECOND_SHOWN].some(
      (names) => names.has(name),
    ) ||
    /^(?:text|math|font)[a-z]+$/.test(name) ||
    Object.hasOwn(FUNCTIONS, name) ||
    [ACCENTS, RARE_ACCENTS, MATH_ACCENTS].some((accents) => accents.has(name)) ||
    symbolOf(name) !== undefined
  );
}

/** An unknown macro: its argument alone, else its name with the space behind it. */
function unknown(place: Place, name: string, end: number): Piece {
  const isCall = place.source.closers.has(end);
  if (isCall && rawGroup(place, end)?.raw !== '') return { shown: '', end };
  return { shown: literal(`\\${name}`), end: isCall ? end + 2 : end };
}

/** The end of a macro's name with the spaces, or the empty braces, that end it. */
function afterName(place: Place, end: number): number {
  return place.source.text.startsWith('{}', end) && end + 2 <= place.to
    ? end + 2
    : skipSpace(place, end);
}

/** The argument at an offset: a group, a macro, or one character. */
export function argument(place: Place, from: number): Piece | undefined {
  const at = skipSpace(place, from);
  if (at >= place.to) return undefined;
  const sign = String.fromCodePoint(place.source.text.codePointAt(at) ?? 0);
  if (sign === '{') {
    const group = rawGroup(place, at);
    if (!group) return undefined;
    if (place.depth >= DEEPEST)
      return { shown: literal(group.raw.replace(/[{}]/g, '')), end: group.end };
    const inner = { ...place, to: group.end - 1, depth: place.depth + 1 };
    return { shown: place.decode(inner, at + 1), end: group.end };
  }
  if (sign === '}' || sign === '$') return undefined;
  if (sign !== '\\') return { shown: literal(sign), end: at + sign.length };
  return place.depth >= DEEPEST
    ? undefined
    : decodedMacro({ ...place, depth: place.depth + 1 }, at);
}
