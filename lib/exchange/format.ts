import type { CitedVersion } from '../paper/citation';
import type { OwnRecord } from '../paper/own/own-record';
import type { Item, RemovedPaper } from '../paper/paper';
import type { ImportProblem } from './problem';

/** The items of a file, and the problems in reading it. */
export interface ReadResult {
  items: Item[];
  problems: ImportProblem[];
  /** Backups only: pairs of identifiers that the user marked as different papers. */
  apart?: [string, string][];
  /** Backups only: papers that were removed. */
  removed?: RemovedPaper[];
  /** Backups only: smart lists, and colours and rules of tags. */
  records?: OwnRecord[];
}

/** Options of a writer. */
export interface Choices extends CitedVersion {
  /** The time of writing, in ms. */
  now: number;
  /** The citation key of each paper, by its id. `keyed` formats need the keys of all papers. */
  citekeys?: ReadonlyMap<string, string>;
  /** Backups only: pairs of identifiers that the user marked as different papers. */
  apart?: readonly (readonly [string, string])[];
  /** Backups only: papers that were removed. */
  removed?: readonly RemovedPaper[];
  /** Backups only: smart lists, and colours and rules of tags. */
  records?: readonly OwnRecord[];
}

/** The texts of reading lists in the user's language. The caller provides them. */
export interface ListTexts {
  /** The language of the texts, as a BCP 47 tag. */
  language: string;
  /** “Reading list” */
  title: string;
  /** “Reading list, 2026-11-21” */
  datedTitle(day: string): string;
  /** “12 papers, 2026-11-21” */
  count(papers: number, day: string): string;
  /** “12 authors”, when no name is known. */
  authors(count: number): string;
  /** “Ada Moss, Ben Fern and 3 more” */
  andMore(names: string, more: number): string;
}

/** The options that every writer is given. */
export interface ListChoices extends Choices {
  texts: ListTexts;
}

/** What is known about a file besides its text. */
export interface Origin {
  /** When the file was made, or else read, in ms. Dates without a year are resolved against it. */
  now: number;
  /** The address of a saved page, if known. */
  url?: string;
  /** The file's name, if it has one. */
  name?: string;
  /**
   * Parses HTML without running scripts or fetching anything. Saved pages can't be read without
   * it.
   */
  parse?(html: string): Document;
  /** Ends reading once it is aborted. */
  signal?: AbortSignal;
}

type Awaitable<T> = T | Promise<T>;

/** Ids of all formats. `format_<id>` in `_locales` is the displayed name. */
export type FormatId =
  | 'bibtex'
  | 'biblatex'
  | 'ris'
  | 'csljson'
  | 'rdf'
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
  | 'nbib'
  | 'enw'
  | 'ciw'
  | 'papermemory'
  | 'addresses'
  | 'capture'
  | 'page';

/**
 * A format of import, export or both. Its functions are pure and import large libraries only when
 * they are called.
 */
export interface Format {
  /** The name of its file and on the command line. */
  id: FormatId;
  extension: string;
  mime: string;
  /** Whether its files contain everything, including sightings. */
  complete?: boolean;
  /** Whether its files contain citation keys. */
  keyed?: boolean;
  /** Whether it writes bytes instead of text. Such a file can be saved but not copied. */
  binary?: boolean;
  /** The items as text, or as bytes if the format is `binary`. */
  write?(items: readonly Item[], choices: ListChoices): Awaitable<string | Uint8Array<ArrayBuffer>>;
  /** The same text in parts, so that the page can render while a long list is written. */
  parts?(items: readonly Item[], choices: ListChoices): Iterable<string> | AsyncIterable<string>;
  /** What its files are for, if users can export it: the group in which it is offered. */
  use?: 'cite' | 'read' | 'move';
  /** Whether only the command line offers to write it. */
  commandLineOnly?: true;
  /**
   * How reliably `recognise` distinguishes this format from others, 1 to 9. The highest is tried
   * first: an abstract may contain BibTeX, and a page may contain any format. Absent when another
   * format reads the same files.
   */
  certainty?: number;
  /**
   * Whether the beginning of a text looks like this format: its first 100,000 characters or more.
   */
  recognise?(text: string): boolean;
  /**
   * Whether a file with the extension of this format may be one, if no format recognises it. If
   * absent, it may.
   */
  accepts?(text: string): boolean;
  /**
   * The items of a text, which has no byte order mark.
   * @throws FormatError when nothing can be read; the signal's reason once it is aborted
   */
  read?(text: string, origin: Origin): Awaitable<ReadResult>;
}
