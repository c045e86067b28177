import type { Item } from '../paper';

/** What was read of a file, and what could not be, in words for the user. */
export interface ReadResult {
  items: Item[];
  problems: string[];
}

/** A file that can't be read at all. The message says why and that nothing was imported. */
export class FormatError extends Error {
  override name = 'FormatError';
}

/** One way out or in. Pure. */
export interface Format {
  /** Name of its file, and of it on the command line. */
  id: string;
  /** Its name for people. */
  name: string;
  extension: string;
  mime: string;
  /** Whether what it writes holds everything, sightings too. */
  complete?: boolean;
  /** The items as text. `now` in ms. */
  write?(items: readonly Item[], now: number): string;
  /** The same text in parts, for a page that must stay alive while a long list is written. */
  parts?(items: readonly Item[]): Iterable<string>;
  /**
   * The items of a text. `now` in ms.
   * @throws FormatError when nothing of it can be read
   */
  read?(text: string, now: number): ReadResult;
}
