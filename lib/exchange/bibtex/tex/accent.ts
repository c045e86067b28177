import { literal } from './literals';
import { ALONE } from './macros';
import type { Piece, Place } from './place';

/** Reads the argument of a macro at an offset; undefined if there is none. */
export type Argument = (place: Place, from: number) => Piece | undefined;

const UNDOTTED: Record<string, string> = { ı: 'i', ȷ: 'j' };

/**
 * An accent on its letter. Accents on accents, as in Vietnamese, are stacked; an accent on anything
 * but a letter is a sign of its own, as in `\~{}`.
 * @param accent the macro's name and its combining character
 */
export function accented(
  place: Place,
  { name, mark }: { name: string; mark: string },
  end: number,
  argument: Argument,
): Piece {
  const base = argument(place, end);
  const alone = literal(ALONE.get(name) ?? (/[a-zA-Z]/.test(name) ? '' : name));
  if (!base) return { shown: alone, end };
  const [, letter = '', marks = '', rest = ''] =
    /^(\p{L}?)(\p{M}*)([\s\S]*)$/u.exec(base.shown) ?? [];
  if (letter === '') return { shown: alone + base.shown, end: base.end };
  // A dot above does not change an i.
  const undotted = UNDOTTED[letter] ?? letter;
  const shown = mark === '\u0307' && undotted === 'i' ? 'i' : undotted + marks + mark;
  return { shown: shown.normalize('NFC') + rest, end: base.end };
}
