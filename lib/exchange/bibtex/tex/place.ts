import type { TexSource } from '../../../text/tex-spans';

/** Arguments nested deeper than this are not decoded. No title nests so deep. */
export const DEEPEST = 20;

/** The state of decoding: the end offset, and the number of enclosing arguments. */
export interface Place {
  source: TexSource;
  to: number;
  depth: number;
  lines: boolean;
  /** The single quotation marks of the source, by offset. */
  quotes: ReadonlyMap<number, string>;
  /** Decodes from an offset to the end of a place. */
  decode(place: Place, from: number): string;
}

/** The text shown for a part of the source, and the offset at which the part ends. */
export interface Piece {
  shown: string;
  end: number;
}

/** Skips spaces and line breaks. */
export function skipSpace({ source: { text }, to }: Place, from: number): number {
  let at = from;
  while (at < to && /\s/.test(text.charAt(at))) at++;
  return at;
}

/** The source in the braces at an offset, after spaces; undefined if there are none. */
export function rawGroup(place: Place, from: number): { raw: string; end: number } | undefined {
  const at = skipSpace(place, from);
  const close = place.source.text.charAt(at) === '{' ? place.source.closers.get(at) : undefined;
  if (close === undefined || close >= place.to) return undefined;
  return { raw: place.source.text.slice(at + 1, close), end: close + 1 };
}

/** Skips an option in brackets and spaces before it. */
export function skipOption(place: Place, from: number): number {
  const at = skipSpace(place, from);
  if (place.source.text.charAt(at) !== '[') return from;
  const length = place.source.text.slice(at, Math.min(place.to, at + LONGEST_OPTION)).indexOf(']');
  return length < 0 ? from : at + length + 1;
}

const LONGEST_OPTION = 200;
