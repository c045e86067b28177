import type { CitedVersion } from '../paper/citation';
import type { Item } from '../paper/paper';
import type { ImportProblem } from './problem';

/** What was read of a file, and what could not be. */
export interface ReadResult {
  items: Item[];
  problems: ImportProblem[];
  /** Pairs of identifiers of which the user once said that they are not the same paper; only of a backup. */
  apart?: [string, string][];
}

/** What a writer may be told beside the papers. */
export interface Choices extends CitedVersion {
  /** ms */
  now: number;
  /** The citation key of each paper, by its id. Formats that are `keyed` need all of them. */
  citekeys?: ReadonlyMap<string, string>;
  /** Pairs of identifiers of which the user said that they are not the same paper, for a backup. */
  apart?: readonly (readonly [string, string])[];
}

/** The words of lists for people. They come from outside, in the user's language. */
export interface ListTexts {
  /** The language of the words, as HTML names it. */
  language: string;
  /** “Reading list” */
  title: string;
  /** “Reading list, 2026-11-21” */
  datedTitle(day: string): string;
  /** “12 papers, 2026-11-21” */
  count(papers: number, day: string): string;
  /** “12 authors”, of whom none is known by name. */
  authors(count: number): string;
  /** “Ada Moss, Ben Fern and 3 more” */
  andMore(names: string, more: number): string;
}

/** What every writer is given. */
export interface ListChoices extends Choices {
  texts: ListTexts;
}

/** What is known of a file beside its text. */
export interface Origin {
  /** When the file was made, else read, in ms: what dates without a year are counted from. */
  now: number;
  /** The address at which a saved page stood, where it is known. */
  url?: string;
  /** The file's name, where it has one. */
  name?: string;
  /** Makes a document of HTML, with no script run and nothing fetched; without it pages can't be read. */
  parse?(html: string): Document;
}

type Awaitable<T> = T | Promise<T>;

/** Every format. Each has a name for people: a text `format_<id>` in `_locales`. */
export type FormatId =
  | 'bibtex'
  | 'biblatex'
  | 'ris'
  | 'csljson'
  | 'csv'
  | 'markdown'
  | 'obsidian'
  | 'html'
  | 'apa'
  | 'chicago'
  | 'ieee'
  | 'mla'
  | 'vancouver'
  | 'links'
  | 'backup'
  | 'jsonl'
  | 'papermemory'
  | 'addresses'
  | 'capture'
  | 'page';

/** One way out or in. Pure. Large libraries are imported by the functions that need them, when they are called. */
export interface Format {
  /** Name of its file, and of it on the command line. Its name for people is `format_<id>` in `_locales`. */
  id: FormatId;
  extension: string;
  mime: string;
  /** Whether what it writes holds everything, sightings too. */
  complete?: boolean;
  /** Whether citation keys are in what it writes. */
  keyed?: boolean;
  /** Whether it writes bytes instead of text: such a file can be saved but not copied. */
  binary?: boolean;
  /** The items as a text, or as the bytes of a file that is none. */
  write?(items: readonly Item[], choices: ListChoices): Awaitable<string | Uint8Array<ArrayBuffer>>;
  /** The same text in parts, for a page that must stay alive while a long list is written. */
  parts?(items: readonly Item[], choices: ListChoices): Iterable<string> | AsyncIterable<string>;
  /** Whether it is written on the command line only: it is for programs. */
  commandLineOnly?: true;
  /**
   * How surely `recognise` tells this format from others, 1 to 9. The surer are asked first: an abstract may hold
   * BibTeX, and any page may hold all of them. Absent where another format reads the same files.
   */
  certainty?: number;
  /** Whether the beginning of a text (its first 100,000 characters at least) looks like this format. */
  recognise?(text: string): boolean;
  /**
   * The items of a text.
   * @throws FormatError when nothing of it can be read
   */
  read?(text: string, origin: Origin): Awaitable<ReadResult>;
}
