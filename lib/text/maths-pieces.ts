import { texSource } from './tex-spans';

/** A part of a text: words, or a formula with the TeX between its delimiters. */
export interface MathsPiece {
  /** As in the text, delimiters included. */
  text: string;
  tex?: string;
  /** Whether the formula is one of a line of its own: `$$…$$`, `\[…\]`. */
  display?: true;
}

/** Longer formulas, in UTF-16 units, are text, and so are all after this many. */
const LONGEST = 2000;
const MOST = 200;

/** Splits a text into words and formulas (`$…$`, `\(…\)`, `$$…$$`, `\[…\]`). */
export function mathsPieces(text: string): MathsPiece[] {
  if (!/[$\\]/.test(text)) return text === '' ? [] : [{ text }];
  const spans = [...texSource(text).maths].sort(([a], [b]) => a - b);
  const pieces: MathsPiece[] = [];
  let from = 0;
  let formulas = 0;
  for (const [at, { end, delimiter }] of spans) {
    if (at < from || end - at > LONGEST || formulas === MOST) continue;
    if (at > from) pieces.push({ text: text.slice(from, at) });
    const isDisplay = text.startsWith('$$', at) || text.startsWith('\\[', at);
    const tex = text.slice(at + delimiter, end - delimiter);
    pieces.push({ text: text.slice(at, end), tex, ...(isDisplay && { display: true }) });
    from = end;
    formulas += 1;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
