import { formats } from '..';
import type { Format } from '../format';

/** Characters of a text that are looked at. */
const BEGINNING = 100_000;
/** The formats that can be recognised, the surest first. */
const SUREST_FIRST = formats
  .filter(({ read, certainty }) => read && certainty)
  .sort((a, b) => (b.certainty ?? 0) - (a.certainty ?? 0));

/**
 * The format of a file or a pasted text: the one that knows its beginning, else the one that has its extension; undefined
 * when none is like it. Of JSON there are several, so its extension alone tells nothing.
 * @param name of the file, where there is one
 */
export function recognise(text: string, name = ''): Format | undefined {
  const beginning = text.slice(0, BEGINNING);
  const [, extension] = /\.([a-z0-9]+)$/i.exec(name) ?? [];
  return (
    SUREST_FIRST.find((format) => format.recognise?.(beginning)) ??
    SUREST_FIRST.find(
      (format) => format.extension !== 'json' && format.extension === extension?.toLowerCase(),
    )
  );
}
