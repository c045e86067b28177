import { macroName, texSource } from '../../../text/tex-spans';
import { resolveConditionals } from './conditionals';
import { literal, restored, withoutReserved } from './literals';
import { decodedMacro, isKnown } from './macro';
import { withoutMarkup } from './markup';
import type { Piece, Place } from './place';

/** A text without any TeX and HTML. */
const PLAIN = /^[^\\{}$~<`'&-]*(?:-(?!-)[^\\{}$~<`'&-]*)*$/;

/**
 * Converts the TeX of a BibTeX field to Unicode, as LaTeX would print it; formulas stay `$…$`.
 * Braces and styles are removed. Of an unknown macro, the name and the text after it are kept, or
 * its argument alone. Never throws; linear time.
 * @param lines whether the text is a note: its line breaks and HTML are kept
 */
export function decodeTex(tex: string, lines = false): string {
  if (PLAIN.test(tex)) return composed(tex);
  const clean = withoutReserved(lines ? tex : withoutMarkup(tex));
  const text = resolveConditionals(clean);
  const place: Place = {
    source: texSource(text),
    quotes: singleQuotes(text),
    to: text.length,
    depth: 0,
    lines,
    decode,
  };
  return composed(restored(decode(place, 0)));
}

/** Letters with their accents as one sign. Some programs write accents over letters without dot. */
function composed(text: string): string {
  return text.replace(/ı(?=\p{Mn})/gu, 'i').normalize('NFC');
}

const RUN = /[^\\{}$~`'?!-]+/y;

/** The text from an offset to the end of the place. Literal signs are reserved characters. */
function decode(place: Place, from: number): string {
  const shown: string[] = [];
  for (let at = from; at < place.to; ) {
    const piece = (SIGNS[place.source.text.charAt(at)] ?? run)(place, at);
    shown.push(piece.shown);
    at = piece.end;
  }
  return shown.join('');
}

/** How each sign of TeX is read. */
const SIGNS: Readonly<Record<string, (place: Place, at: number) => Piece>> = {
  '\\': (place, at) => mathAt(place, at) ?? decodedMacro(place, at),
  $: (place, at) => mathAt(place, at) ?? { shown: literal('$'), end: at + 1 },
  '{': (place, at) => ({ shown: '', end: afterOpening(place, at) }),
  '}': (_, at) => ({ shown: '', end: at + 1 }),
  '~': (_, at) => ({ shown: ' ', end: at + 1 }),
  '-': dash,
  '`': quote,
  "'": quote,
  '?': inverted,
  '!': inverted,
};

function run({ source: { text }, to }: Place, at: number): Piece {
  RUN.lastIndex = at;
  const shown = (RUN.exec(text)?.[0] ?? text.charAt(at)).slice(0, to - at);
  return { shown, end: at + shown.length };
}

function mathAt({ source: { maths, text }, to }: Place, at: number): Piece | undefined {
  const span = maths.get(at);
  if (!span || span.end > to) return undefined;
  return { shown: formula(text.slice(at, span.end), span.delimiter), end: span.end };
}

function dash({ source: { text }, to }: Place, at: number): Piece {
  const dashes = /-{1,3}/y;
  dashes.lastIndex = at;
  const length = Math.min(dashes.exec(text)?.[0].length ?? 1, to - at);
  return { shown: '-–—'.charAt(length - 1), end: at + length };
}

function quote({ source: { text }, quotes }: Place, at: number): Piece {
  const sign = text.charAt(at);
  if (text.charAt(at + 1) === sign) return { shown: sign === '`' ? '“' : '”', end: at + 2 };
  return { shown: quotes.get(at) ?? sign, end: at + 1 };
}

/** Spanish signs are ligatures: a sign and a backtick. */
function inverted({ source: { text }, to }: Place, at: number): Piece {
  const sign = text.charAt(at);
  const isLigature = text.charAt(at + 1) === '`' && text.charAt(at + 2) !== '`' && at + 1 < to;
  if (!isLigature) return { shown: sign, end: at + 1 };
  return { shown: sign === '?' ? '¿' : '¡', end: at + 2 };
}

/**
 * The single quotation marks of a text, by offset: a backtick before a word, and the next
 * apostrophe behind one.
 */
function singleQuotes(text: string): Map<number, string> {
  const quotes = new Map<number, string>();
  if (!text.includes('`')) return quotes;
  let open: number | undefined;
  for (const { 0: sign, index } of text.matchAll(/\\[\s\S]|``|''|[`']/g)) {
    if (sign === '`') open = isWord(text.charAt(index - 1)) ? undefined : index;
    else if (sign === "'" && open !== undefined && !isWord(text.charAt(index + 1))) {
      quotes.set(open, '‘').set(index, '’');
      open = undefined;
    }
  }
  return quotes;
}

function isWord(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign);
}

/** Formulas of one sign that stands in texts, too. No other formulas are replaced. */
const SINGLE: ReadonlyMap<string, string> = new Map([
  ['^\\circ', '°'],
  ['\\deg', '°'],
  ['\\degree', '°'],
  ['-', '−'],
  ['\\cdot', '⋅'],
  ['\\mid', '∣'],
  ["''", '″'],
]);

function formula(tex: string, delimiter: number): string {
  if (tex.length > 30) return tex;
  const inner = tex.slice(delimiter, -delimiter).replace(/[{}\s]/g, '');
  return SINGLE.get(inner) ?? tex;
}

/**
 * Skips an opening brace, and an unknown macro behind it that other text follows: it can only be a
 * style, as in `{\sltt DVI}`.
 */
function afterOpening({ source: { text, closers }, to }: Place, at: number): number {
  const close = closers.get(at);
  if (text.charAt(at + 1) !== '\\' || close === undefined || close > to) return at + 1;
  const { end } = macroName(text, at + 1, close);
  const isStyle = end > at + 3 && text.charAt(end) === ' ' && end + 1 < close;
  return isStyle && !isKnown(text.slice(at + 2, end)) ? end + 1 : at + 1;
}
