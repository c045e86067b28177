import { macroName, type TexSource, texSource } from './tex-spans';
import {
  ACCENTS,
  BLACKBOARD,
  ESCAPES,
  FRACTIONS,
  LETTERS,
  MATH_ACCENTS,
  MATH_SWITCHES,
  MATH_SYMBOLS,
  MATH_WRAPPERS,
  SECOND_OF_TWO,
  SPACES,
  SUBSCRIPTS,
  SUPERSCRIPTS,
  TEXT_SWITCHES,
  TEXT_SYMBOLS,
  TEXT_WRAPPERS,
} from './tex-symbols';

/** Groups nested deeper than this are shown as source. */
const MAX_DEPTH = 6;
const HAS_TEX = /[\\${}~`]|--/;

/**
 * Converts TeX to Unicode for reading and searching: accents, Greek, operators, scripts, `$…$`.
 * Text without TeX and unknown macros are returned unchanged. Never throws; linear time.
 */
export function readable(text: string): string {
  if (!HAS_TEX.test(text)) return text;
  const source = texSource(text);
  return render({ source, to: text.length, math: false, depth: 0 }, 0);
}

/** The state of reading: end offset, math or text mode, number of enclosing groups. */
interface Place {
  source: TexSource;
  to: number;
  math: boolean;
  depth: number;
}

/** The text shown for a part of the source, and the offset at which the part ends. */
interface Piece {
  shown: string;
  end: number;
}

function render(place: Place, from: number): string {
  if (place.depth > MAX_DEPTH) return place.source.text.slice(from, place.to);
  let shown = '';
  for (let at = from; at < place.to; ) {
    const piece = next(place, at);
    shown += piece.shown;
    at = piece.end;
  }
  return shown;
}

function next(place: Place, at: number): Piece {
  const { text, maths } = place.source;
  const sign = text.charAt(at);
  const span = maths.get(at);
  if (span && span.end <= place.to && !place.math) {
    const inner = { ...place, to: span.end - span.delimiter, math: true, depth: place.depth + 1 };
    return { shown: render(inner, at + span.delimiter), end: span.end };
  }
  if (sign === '\\') return macro(place, at);
  if (sign === '{') return group(place, at);
  if (place.math) return mathSign(place, at, sign);
  return textSign(place, at, sign);
}

function mathSign(place: Place, at: number, sign: string): Piece {
  if (sign === '^' || sign === '_') return script(place, at, sign);
  if (sign === "'") return { shown: '′', end: at + 1 };
  return { shown: sign === '~' ? ' ' : sign, end: at + 1 };
}

function textSign(place: Place, at: number, sign: string): Piece {
  const { text } = place.source;
  const sticky = /---?|``|''|[^\\${}~`'-]+/y;
  sticky.lastIndex = at;
  const run = sticky.exec(text)?.[0] ?? sign;
  const end = at + run.length;
  const [before, after] = [text.charAt(at - 1), text.charAt(end)];
  if (run === '~') return { shown: isTie(before, after) ? ' ' : '~', end };
  if (run === '--' || run === '---') return { shown: isDash(before, after) ? dash(run) : run, end };
  if (run === '``') return { shown: '“', end };
  const quoted = run === "''" && at > place.source.quote && place.source.quote >= 0;
  return { shown: quoted ? '”' : run, end };
}

/** Whether a `~` is a non-breaking space, as in `Fig.~1`; before a number it means “about”. */
export function isTie(before: string, after: string): boolean {
  return /[\p{L}\p{N}.)}]/u.test(before) && /[\p{L}\p{N}\\$({]/u.test(after);
}

/** Whether `--` or `---` is a dash; before a word it belongs to a command-line option. */
export function isDash(before: string, after: string): boolean {
  return /[^\s-]/.test(before) ? /[^\s-]/.test(after) : /\s/.test(before) && /\s/.test(after);
}

function dash(run: string): string {
  return run === '--' ? '–' : '—';
}

/** Whether the content of braces is a set of numbers, as in `{0, 1}`, and not a group. */
export function isSet(inner: string): boolean {
  return !/[^\d\s.,…]/.test(inner) && /\d\s*,\D*\d/.test(inner);
}

function group(place: Place, at: number): Piece {
  const inner = groupAt(place, at);
  if (!inner) return { shown: '{', end: at + 1 };
  const keep = !place.math && isSet(place.source.text.slice(at + 1, inner.end - 1));
  return keep ? { ...inner, shown: `{${inner.shown}}` } : inner;
}

function groupAt(place: Place, at: number): Piece | undefined {
  const close = place.source.closers.get(at);
  if (close === undefined || close >= place.to) return undefined;
  const inner = { ...place, to: close, depth: place.depth + 1 };
  return { shown: render(inner, at + 1), end: close + 1 };
}

/** The argument at an offset: a group, a macro, or one character. */
function argument(place: Place, from: number): Piece | undefined {
  const at = skipSpace(place, from);
  const sign = String.fromCodePoint(place.source.text.codePointAt(at) ?? 0);
  if (at >= place.to || sign === '}' || sign === '$') return undefined;
  if (sign === '{') return groupAt(place, at);
  if (sign !== '\\') return { shown: sign, end: at + sign.length };
  return place.depth > MAX_DEPTH ? undefined : macro({ ...place, depth: place.depth + 1 }, at);
}

function skipSpace(place: Place, from: number): number {
  let at = from;
  while (place.source.text.charAt(at) === ' ') at++;
  return at;
}

function macro(place: Place, at: number): Piece {
  const { name, end } = macroName(place.source.text, at, place.to);
  return (
    symbol(place, name, end) ??
    accented(place, name, end) ??
    wrapped(place, name, end) ??
    unknown(place, name, end)
  );
}

/** An unknown macro is shown as source, with the braces of its argument. */
function unknown(place: Place, name: string, end: number): Piece {
  const inner = place.source.text.charAt(end) === '{' ? groupAt(place, end) : undefined;
  return inner
    ? { shown: `\\${name}{${inner.shown}}`, end: inner.end }
    : { shown: `\\${name}`, end };
}

function symbol(place: Place, name: string, end: number): Piece | undefined {
  const letter = place.math ? undefined : LETTERS.get(name);
  if (letter !== undefined) return { shown: letter, end: skipSpace(place, skipEmpty(place, end)) };
  if (TEXT_SWITCHES.has(name)) return { shown: '', end: skipSpace(place, end) };
  if (MATH_SWITCHES.has(name)) {
    const dot = /^(left|right)$/.test(name) && place.source.text.charAt(end) === '.';
    return { shown: '', end: dot ? end + 1 : end };
  }
  const shown =
    ESCAPES.get(name) ??
    TEXT_SYMBOLS.get(name) ??
    MATH_SYMBOLS.get(name) ??
    (SPACES.has(name) ? ' ' : undefined);
  return shown === undefined ? undefined : { shown, end: skipEmpty(place, end) };
}

/** Skips the `{}` that ends a macro's name. */
function skipEmpty({ source, to }: Place, at: number): number {
  return at + 2 <= to && source.text.startsWith('{}', at) ? at + 2 : at;
}

function accented(place: Place, name: string, end: number): Piece | undefined {
  const mark = (place.math ? MATH_ACCENTS : ACCENTS).get(name);
  const base = mark === undefined ? undefined : argument(place, end);
  if (mark === undefined || !base) return undefined;
  if (base.shown === '') return /[\^~]/.test(name) ? { ...base, shown: name } : undefined;
  const shown = withMark(base.shown, mark, place.math);
  return shown === undefined ? (place.math ? base : undefined) : { shown, end: base.end };
}

/** Adds the mark to the first letter; with `single`, only to a base of one letter. */
function withMark(base: string, mark: string, single: boolean): string | undefined {
  const [, first = '', rest = ''] = /(\p{L}?)([\s\S]*)/u.exec(base) ?? [];
  if (first === '' || (single && rest !== '')) return undefined;
  const undotted = { ı: 'i', ȷ: 'j' }[first] ?? first;
  return `${undotted}${mark}`.normalize('NFC') + rest;
}

function wrapped(place: Place, name: string, end: number): Piece | undefined {
  if (TEXT_WRAPPERS.has(name)) return argument({ ...place, math: name === 'ensuremath' }, end);
  if (MATH_WRAPPERS.has(name)) {
    const inner = argument({ ...place, math: true }, end);
    const letter = name === 'mathbb' && inner ? BLACKBOARD.get(inner.shown) : undefined;
    return inner && { ...inner, shown: letter ?? inner.shown };
  }
  if (name === 'textsuperscript') return script(place, end - 1, '^');
  if (name === 'textsubscript') return script(place, end - 1, '_');
  if (name === 'sqrt') return prefixed('√', argument(place, end));
  const hasTwo = SECOND_OF_TWO.has(name) || FRACTIONS.has(name);
  return hasTwo ? twoArguments(place, name, end) : undefined;
}

function twoArguments(place: Place, name: string, end: number): Piece | undefined {
  const first = argument(place, end);
  const second = first && argument(place, first.end);
  if (!first || !second || SECOND_OF_TWO.has(name)) return second;
  return { ...second, shown: `${asTerm(first.shown)}/${asTerm(second.shown)}` };
}

function prefixed(sign: string, inner: Piece | undefined): Piece | undefined {
  return inner && { ...inner, shown: sign + asTerm(inner.shown) };
}

/** Adds brackets unless the text is a single term. */
function asTerm(shown: string): string {
  return /^[\p{L}\p{N}\p{M}.,]*$/u.test(shown) || [...shown].length === 1 ? shown : `(${shown})`;
}

/** A script in Unicode if every character has one, else with its sign: `x^(n+Q)`. */
function script(place: Place, at: number, sign: '^' | '_'): Piece {
  const inner = argument(place, at + 1);
  if (!inner) return { shown: sign, end: at + 1 };
  const table = sign === '^' ? SUPERSCRIPTS : SUBSCRIPTS;
  const raised = [...inner.shown].map((each) => table.get(each));
  const whole = raised.every((each) => each !== undefined);
  return { ...inner, shown: whole ? raised.join('') : sign + asTerm(inner.shown) };
}
