import { formats } from '..';
import type { Format } from '../format';

/** Characters of a text that are checked. */
const BEGINNING = 100_000;
const RECOGNISABLE = formats.filter(({ certainty }) => certainty);
/** The most reliable first. */
const SUREST_FIRST = RECOGNISABLE.toSorted((a, b) => (b.certainty ?? 0) - (a.certainty ?? 0));

/**
 * Detects the format of a file or a pasted text by its beginning, otherwise by the extension of
 * the name, except `json`, which several formats have. A `txt` file, or a text without a name, is
 * a list of addresses if any of its lines is one or mentions a paper's identifier.
 * @param name of the file, if there is one
 * @returns undefined when no format matches
 */
export function recognise(text: string, name = 'pasted.txt'): Format | undefined {
  const beginning = text.slice(0, BEGINNING);
  const [, extension] = /\.([a-z0-9]+)$/i.exec(name) ?? [];
  const byName = RECOGNISABLE.find(
    (format) => format.extension !== 'json' && format.extension === extension?.toLowerCase(),
  );
  return (
    SUREST_FIRST.find((format) => format.recognise?.(beginning)) ??
    (byName?.accepts?.(beginning) === false ? undefined : byName)
  );
}
