import { formats } from '..';
import type { Format } from '../format';

/** Characters of a text that are looked at. */
const BEGINNING = 100_000;
/** Those that could take the text of another for theirs come last: an abstract may hold BibTeX, any page may hold all of them. */
const SUREST_FIRST = [
  'backup',
  'papermemory',
  'csljson',
  'jsonl',
  'page',
  'capture',
  'ris',
  'bibtex',
  'csv',
  'addresses',
];

/**
 * The format of a file or a pasted text: the one that knows its beginning, else the one that has its extension; undefined
 * when none is like it. Of JSON there are several, so its extension alone tells nothing.
 * @param name of the file, where there is one
 */
export function recognise(text: string, name = ''): Format | undefined {
  const beginning = text.slice(0, BEGINNING);
  const readers = formats.filter(({ read }) => read);
  const sure = SUREST_FIRST.flatMap((id) => readers.filter((format) => format.id === id));
  const [, extension] = /\.([a-z0-9]+)$/i.exec(name) ?? [];
  return (
    sure.find((format) => format.recognise?.(beginning)) ??
    sure.find(
      (format) => format.extension !== 'json' && format.extension === extension?.toLowerCase(),
    )
  );
}
