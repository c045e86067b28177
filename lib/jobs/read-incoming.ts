import { gunzip, isGzip } from '../backup/gzip';
import type { ReadResult } from '../exchange/format';
import { FormatError, type FormatProblem } from '../exchange/format-problem';
import { otherFile } from '../exchange/import/other-file';
import { recognise } from '../exchange/import/recognise';
import type { ImportProblem } from '../exchange/problem';
import type { OwnRecord } from '../paper/own/own-record';
import type { Item, RemovedPaper } from '../paper/paper';
import { decodeText } from '../text/decode-text';

/** What the user wants to import: files or a text; with neither, the user is asked for them. */
export interface Incoming {
  files: readonly File[];
  text?: string;
}

/** What could not be read of one file or text. */
export type SourceProblem =
  | ImportProblem
  | FormatProblem
  /** The file is damaged: only the part before the damage could be unpacked. */
  | { kind: 'cut_gzip' };

/** What could not be read. Of several files, each problem names its own. */
export type IncomingProblem =
  | SourceProblem
  | { kind: 'in_file'; name: string; problem: SourceProblem };

/** The result of reading an import. */
export interface Arrived {
  /** Time of reading in ms. */
  at: number;
  items: Item[];
  /** What could not be read. */
  problems: IncomingProblem[];
  /** Pairs of papers that are not the same. */
  apart: (readonly [string, string])[];
  /** Papers that another machine removed. */
  removed: RemovedPaper[];
  /** Smart lists, and colours and rules of tags. */
  records: OwnRecord[];
}

/** Largest file that is read, in bytes: it has to fit into memory several times. */
export const LARGEST_FILE = 200_000_000;

/**
 * Reads the papers of files and pasted text. The format of each is detected.
 * @param now ms
 * @param onProgress called after each of several files, with numbers of files
 * @throws FormatError when nothing could be read; the signal's reason once it is aborted
 */
export async function readIncoming(
  { files, text }: Incoming,
  now: number,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Arrived> {
  const sources: (File | string)[] = text === undefined ? [...files] : [...files, text];
  const isOne = sources.length === 1;
  const items: Item[] = [];
  const problems: IncomingProblem[] = [];
  const apart: Arrived['apart'] = [];
  const removed: RemovedPaper[] = [];
  const records: OwnRecord[] = [];
  for (const [index, source] of sources.entries()) {
    signal.throwIfAborted();
    const name = isOne || typeof source === 'string' ? undefined : source.name;
    const read = await readSource(source, now, signal).catch(asProblem);
    append(read.items, items);
    append(
      read.problems.map((problem) =>
        name === undefined ? problem : { kind: 'in_file' as const, name, problem },
      ),
      problems,
    );
    append(read.apart ?? [], apart);
    append(read.removed ?? [], removed);
    append(read.records ?? [], records);
    if (read.failed && isOne) throw read.failed;
    if (!isOne) onProgress(index + 1, sources.length);
  }
  signal.throwIfAborted();
  if (items.length === 0 && problems.length === 0) throw new FormatError({ kind: 'empty_file' });
  return { at: now, items, problems, apart, removed, records };
}

/** `to.push(...from)` fails for a long list: a call takes a limited number of arguments. */
function append<T>(from: readonly T[], to: T[]): void {
  for (const each of from) to.push(each);
}

/** The result of reading one file or text; `failed` when nothing of it could be read. */
interface SourceRead extends Omit<ReadResult, 'problems'> {
  problems: SourceProblem[];
  failed?: FormatError;
}

/** A file that can't be read becomes a problem, so that the other files are still imported. */
function asProblem(error: unknown): SourceRead {
  if (!(error instanceof FormatError)) throw error;
  return { items: [], problems: [error.problem], failed: error };
}

async function readSource(
  source: File | string,
  now: number,
  signal: AbortSignal,
): Promise<SourceRead> {
  const isFile = source instanceof File;
  if (isFile && source.size > LARGEST_FILE) {
    throw new FormatError({ kind: 'large_file', bytes: source.size, most: LARGEST_FILE });
  }
  const { text, problems = [] } = isFile ? await textOf(source) : { text: withoutMark(source) };
  signal.throwIfAborted();
  if (text.trim() === '') throw new FormatError({ kind: 'empty_file' });
  const name = isFile ? source.name.replace(/\.gz$/i, '') : undefined;
  const format = recognise(text, name);
  if (!format?.read) {
    const isText = name === undefined || /\.(?:txt|text|md)$/i.test(name);
    throw new FormatError({ kind: isText ? 'no_addresses' : 'unknown_format' });
  }
  // Papers without a date of their own were seen when the file was written.
  const fileTime = isFile ? Math.min(source.lastModified, now) : now;
  const result = await format.read(text, {
    now: fileTime,
    ...(name !== undefined && { name }),
    signal,
    parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
  });
  const items = result.items.map((item) => savedNow(item, fileTime, now));
  return { ...result, items, problems: [...problems, ...result.problems] };
}

/** A pasted text may begin with a byte order mark, as a file does. */
function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}

/** The text of a file. Backups are gzipped and are unpacked. */
async function textOf(file: File): Promise<{ text: string; problems?: SourceProblem[] }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const other = otherFile(bytes);
  if (other) throw new FormatError(other);
  if (!isGzip(bytes)) return { text: decodeText(bytes) };
  const { text, whole } = await gunzip(new Blob([bytes]), LARGEST_FILE);
  if (text.length > LARGEST_FILE)
    throw new FormatError({ kind: 'large_unpacked', most: LARGEST_FILE });
  return whole ? { text } : { text, problems: [{ kind: 'cut_gzip' }] };
}

/**
 * Sets the time of saving to now for an entry whose file doesn't state one: the readers use the
 * time of the file there, less some milliseconds for the order. An entry with stamps states it.
 */
function savedNow(item: Item, fileTime: number, now: number): Item {
  const { entry } = item;
  const age = entry ? fileTime - entry.savedAt : -1;
  if (!entry || entry.stamps || age < 0 || age > 100_000) return item;
  return { ...item, entry: { ...entry, savedAt: now - age } };
}
