import { readable } from '../../../text/tex';
import { macroName } from '../../../text/tex-spans';
import { BLACKBOARD, FRACTIONS, SUBSCRIPTS, SUPERSCRIPTS } from '../../../text/tex-symbols';
import type { Argument } from './accent';
import { chemistry } from './chemistry';
import { literal } from './literals';
import { LOWER, QUOTES, UPPER } from './macros';
import { type Piece, type Place, rawGroup, skipOption, skipSpace } from './place';
import { number, unit } from './units';

/** Reads the arguments behind a macro's name; undefined if they are missing. */
type Call = (place: Place, end: number, argument: Argument) => Piece | undefined;

/** Macros whose arguments are not shown as they are, by name. */
export const FUNCTIONS: Readonly<Record<string, Call>> = {
  url: (place, end) =>
    raw(place, end, (address) => literal(address.replace(/\\([%_#&~{}$])/g, '$1'))),
  ensuremath: (place, end) => raw(place, end, mathematics),
  textsuperscript: script(SUPERSCRIPTS, 'textsuperscript'),
  textsubscript: script(SUBSCRIPTS, 'textsubscript'),
  sqrt: changed((shown) => `√${term(shown)}`),
  mathbb: changed((shown) => BLACKBOARD.get(shown) ?? shown),
  ce: chemical,
  cf: chemical,
  ch: chemical,
  num: (place, end) => raw(place, skipOption(place, end), number),
  ang: (place, end) => raw(place, skipOption(place, end), (angle) => `${number(angle)}°`),
  si: unitCall,
  unit: unitCall,
  SI: quantity,
  qty: quantity,
  SIrange: range,
  qtyrange: range,
  symbol: (place, end) => raw(place, end, (code) => character(code.trim())),
  char: (place, end) => {
    const code = /(?:"[\dA-Fa-f]{1,6}|'[0-7]{1,7}|\d{1,7}) ?/y;
    code.lastIndex = end;
    const [token] = code.exec(place.source.text) ?? [];
    return token === undefined || end + token.length > place.to
      ? undefined
      : { shown: character(token.trim()), end: end + token.length };
  },
  ...Object.fromEntries([...FRACTIONS].map((name) => [name, fraction])),
  ...Object.fromEntries([...QUOTES].map((name) => [name, changed((shown) => `“${shown}”`)])),
  ...Object.fromEntries([...UPPER].map((name) => [name, changed((shown) => shown.toUpperCase())])),
  ...Object.fromEntries([...LOWER].map((name) => [name, changed((shown) => shown.toLowerCase())])),
};

function raw(place: Place, end: number, shown: (raw: string) => string): Piece | undefined {
  const group = rawGroup(place, end);
  return group && { shown: shown(group.raw), end: group.end };
}

function changed(change: (shown: string) => string): Call {
  return (place, end, argument) => {
    const inner = argument(place, end);
    return inner && { shown: change(inner.shown), end: inner.end };
  };
}

/** A single sign is shown in Unicode; any longer formula stays one. */
function mathematics(tex: string): string {
  const shown = readable(`$${tex}$`);
  return [...shown].length === 1 || tex.includes('$') ? literal(shown) : `$${tex}$`;
}

/** A script in Unicode if every character has one, else as TeX. */
function script(table: ReadonlyMap<string, string>, name: string): Call {
  return changed((shown) => {
    const raised = [...shown].map((sign) => table.get(sign));
    return raised.every((sign) => sign !== undefined) ? raised.join('') : `\\${name}{${shown}}`;
  });
}

function fraction(place: Place, end: number, argument: Argument): Piece | undefined {
  const above = operand(place, end, argument);
  const below = above && operand(place, above.end, argument);
  return above && below && { shown: `${term(above.shown)}/${term(below.shown)}`, end: below.end };
}

/**
 * One side of a fraction. Without braces TeX takes one token, so a macro there has no arguments; to
 * look for them would take quadratic time for fractions in a row.
 */
function operand(place: Place, end: number, argument: Argument): Piece | undefined {
  const { text } = place.source;
  const at = skipSpace(place, end);
  const isCall =
    text.charAt(at) === '\\' && Object.hasOwn(FUNCTIONS, macroName(text, at, place.to).name);
  return isCall ? undefined : argument(place, end);
}

/** Adds brackets unless the text is a single term. */
function term(shown: string): string {
  return /^[\p{L}\p{N}\p{M}.,]*$/u.test(shown) ? shown : `(${shown})`;
}

/** Arrows and scripts of the formula are mhchem's; any macro in it is LaTeX's. */
function chemical(place: Place, end: number): Piece | undefined {
  return raw(place, end, (formula) =>
    literal(chemistry(formula.includes('\\') ? readable(formula) : formula)),
  );
}

function unitCall(place: Place, end: number): Piece | undefined {
  return raw(place, skipOption(place, end), unit);
}

function quantity(place: Place, end: number): Piece | undefined {
  const value = rawGroup(place, skipOption(place, end));
  const name = value && rawGroup(place, skipOption(place, value.end));
  return value && name && { shown: withUnit(number(value.raw), name.raw), end: name.end };
}

function range(place: Place, end: number): Piece | undefined {
  const from = rawGroup(place, skipOption(place, end));
  const to = from && rawGroup(place, from.end);
  const name = to && rawGroup(place, skipOption(place, to.end));
  return from && to && name
    ? { shown: withUnit(`${number(from.raw)}–${number(to.raw)}`, name.raw), end: name.end }
    : undefined;
}

function withUnit(value: string, tex: string): string {
  const name = unit(tex);
  return /^[°′″]$/.test(name) || name === '' ? value + name : `${value} ${name}`;
}

/** The character of a number in TeX's notation: `65`, `'101`, `"41`. */
function character(code: string): string {
  const base = code.startsWith('"') ? 16 : code.startsWith("'") ? 8 : 10;
  const point = Number.parseInt(code.replace(/^["']/, ''), base);
  return point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000)
    ? literal(String.fromCodePoint(point))
    : '';
}
