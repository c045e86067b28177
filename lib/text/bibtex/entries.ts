import type { BibFault } from './bib-fault';
import { BibScanner, BrokenError } from './scanner';

/**
 * An entry of a file. Type and field names are in lower case. Values are LaTeX, strings resolved.
 */
export interface RawEntry {
  /** The number of its first line, from 1. */
  line: number;
  type: string;
  key: string;
  fields: Map<string, string>;
  /** What is wrong with a damaged entry, of which only some fields could be read. */
  why?: BibFault;
}

/** An entry that could not be read, and why. */
export interface BrokenEntry {
  line: number;
  key: string;
  why: BibFault;
}

/**
 * The beginning of an entry. A type may have any characters but those with a meaning; what precedes
 * it must not make it the address of an email.
 */
const START = /(?<![\w.])@[ \t]*([^\s{}(),=\\"#%'@]+)\s*[{(]|@([a-zA-Z]+)\s*\{/g;
/** A line that looks like the beginning of an entry. */
const LOOKS =
  /^[ \t]*@[ \t]*(?:\{|[^\s{}()[,=\\"#%'@]+(?:[ \t]*[{([]|[ \t]+[^\s{}(),=]+[ \t]*,))/gm;
/**
 * Characters that broken entries may read in vain: each entry of a file that is one line may read
 * to its end. Then the rest of the line is left out.
 */
const MOST_IN_VAIN = 200_000_000;
/** Most characters that are quoted of a line. */
const QUOTED = 60;

/**
 * Yields the entries of a BibTeX or BibLaTeX file in order. Text between entries is a comment
 * (btxdoc.pdf), and so is a line that begins with `%`. A broken entry ends at the next line that
 * begins with an entry.
 */
export function* bibEntries(text: string): Generator<RawEntry | BrokenEntry> {
  const strings = stringsOf(text);
  const limits = limitsOf(text);
  const lines = lineCounter(text);
  let at = 0;
  /** The end of the last entry, behind which nothing was read. */
  let end = 0;
  let inVain = 0;
  for (;;) {
    START.lastIndex = at;
    const start = START.exec(text);
    for (const index of passedOver(text, end, start?.index ?? text.length)) {
      const value = text.slice(index, index + QUOTED).split('\n')[0] ?? '';
      yield { line: lines(index), key: '', why: { kind: 'no_delimiter', value: value.trim() } };
    }
    if (!start) return;
    const [opening, named, lettered] = start;
    const type = named ?? lettered ?? '';
    const open = start.index + opening.length - 1;
    end = open;
    at = open;
    if (isCommented(text, start.index)) continue;
    const limit = limits(start.index);
    const outcome = readOne({ text, open, limit, strings }, type.toLowerCase());
    const further = inVainOf(outcome, limit);
    inVain += further;
    at = inVain > MOST_IN_VAIN ? outcome.end + further : outcome.end;
    end = at;
    if ('entry' in outcome) yield { line: lines(start.index), ...outcome.entry };
  }
}

/** The characters behind a broken entry that were read to find out that it is broken. */
function inVainOf(outcome: Outcome, limit: number): number {
  return 'entry' in outcome && outcome.entry.why ? limit - outcome.end : 0;
}

/** Most characters of a list of strings. */
const LONGEST_STRINGS = 100_000;

/**
 * The strings of a file, by the first definition of each. In some files they are used before they
 * are defined.
 */
function stringsOf(text: string): Map<string, string> {
  const strings = new Map<string, string>();
  for (const { index, 0: opening } of text.matchAll(/@string\s{0,9}[{(]/gi)) {
    if (isCommented(text, index)) continue;
    const open = index + opening.length - 1;
    const limit = Math.min(text.length, open + LONGEST_STRINGS);
    try {
      for (const [name, value] of new BibScanner({ text, open, limit, strings }, false).fields()) {
        if (!strings.has(name)) strings.set(name, value);
      }
    } catch (error) {
      if (!(error instanceof BrokenError)) throw error;
    }
  }
  return strings;
}

/** The offsets of lines between entries that look like one but have no delimiter. */
function passedOver(text: string, from: number, to: number): number[] {
  if (!text.slice(from, to).includes('@')) return [];
  const between = text.slice(from, to);
  return [...between.matchAll(LOOKS)].flatMap(({ index }) => {
    const isLineStart = from + index === 0 || text.charAt(from + index - 1) === '\n';
    return isLineStart ? from + index : [];
  });
}

interface Place {
  text: string;
  /** Offset of the opening delimiter. */
  open: number;
  /** Offset at which the next entry may begin: no entry is read beyond it. */
  limit: number;
  strings: Map<string, string>;
}

type Entry = Omit<RawEntry, 'line'> | Omit<BrokenEntry, 'line'>;

type Outcome = { end: number } | { end: number; entry: Entry };

function readOne(place: Place, type: string): Outcome {
  if (type === 'comment') return { end: place.open + 1 + commentLength(place) };
  try {
    return readWith(place, type, false);
  } catch (first) {
    if (!(first instanceof BrokenError)) throw first;
    // BibTeX counts escaped braces, too; other programs do not.
    try {
      return readWith(place, type, true);
    } catch (second) {
      if (!(second instanceof BrokenError)) throw second;
      return damaged(place, type, first);
    }
  }
}

/** Another entry within a line, at which a damaged entry ends: a whole file may be one line. */
const WITHIN = /@[a-z_]+[ \t]*[{(][ \t]*[^\s,{}()="]+[ \t]*,/gi;

/** What can be read of an entry that breaks the rules. */
function damaged(place: Place, type: string, { key, problem }: BrokenError): Outcome {
  WITHIN.lastIndex = place.open;
  const end = Math.min(place.limit, WITHIN.exec(place.text)?.index ?? place.limit);
  if (/^(?:string|preamble)$/.test(type)) return { end, entry: { key, why: problem } };
  const scanner = new BibScanner({ ...place, limit: end }, false);
  scanner.key();
  const fields = scanner.damagedFields();
  const entry = fields.size > 0 ? { type, key, fields, why: problem } : { key, why: problem };
  return { end, entry };
}

function readWith(place: Place, type: string, escapes: boolean): Outcome {
  const scanner = new BibScanner(place, escapes);
  if (type === 'preamble') {
    scanner.value();
    return { end: scanner.close() };
  }
  if (type === 'string') {
    for (const [name, value] of scanner.fields()) place.strings.set(name, value);
    return { end: scanner.close() };
  }
  const key = scanner.key();
  const fields = new Map<string, string>();
  for (const [name, value] of scanner.fields()) {
    if (!fields.get(name)) fields.set(name, value);
  }
  return { end: scanner.close(), entry: { type, key, fields } };
}

/** JabRef stores data in comments, with braces. An unclosed comment has length 0: it is text. */
function commentLength({ text, open, limit }: Place): number {
  let depth = 0;
  for (let at = open; at < limit; at++) {
    const sign = text.charAt(at);
    if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at - open;
  }
  return 0;
}

/** Looks back 200 characters at most, because a whole file may be one line. */
function isCommented(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (line.length < before.length || before.length === at) && /^\s*%/.test(line);
}

/** A line that begins with an entry; a type with other signs than letters needs a key behind it. */
const LIMIT = /^[ \t]*@(?:[a-zA-Z]+[ \t]*[{(]|[^\s{}(),=\\"#%'@]+[ \t]*[{(][^\s,{}()="]+[ \t]*,)/gm;

/**
 * Returns a function from an offset to the offset of the next line that begins with an entry.
 * Call it with increasing offsets.
 */
function limitsOf(text: string): (at: number) => number {
  const starts = new RegExp(LIMIT);
  let next = -1;
  return (at) => {
    while (next <= at) next = starts.exec(text)?.index ?? text.length + 1;
    return Math.min(next, text.length);
  };
}

/** Returns a function from an offset to its line number. Call it with increasing offsets. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let end = text.indexOf('\n');
  return (at) => {
    for (; end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++;
    return line;
  };
}
