import { isCitekey } from '../../paper/parse/parse-entry';
import { type BrokenEntry, bibEntries, type RawEntry } from '../../text/bibtex/entries';
import { pause } from '../../text/pause';
import type { Origin, ReadResult } from '../format';
import { FormatError } from '../format-problem';
import { type ImportedItem, importedItem } from '../import/imported';
import { type Fault, faultOf, type ImportProblem, type Place } from '../problem';
import { draftOf } from './draft';
import { inherited } from './inherit';

const MOST_ENTRIES = 100_000;
const LONGEST = 50_000_000;
/** Entries that are read between pauses, in about 50 ms. */
const SLICE = 50;
/** Entries that are split, but not read, between pauses. */
const SPLIT = 1000;

/**
 * Whether a text looks like BibTeX or BibLaTeX: some line begins an entry with a key and a field.
 */
export function isBibtex(text: string): boolean {
  return (
    !/^\s*</.test(text) &&
    /^[ \t]*@[^\s{}(),=\\"#%'@]+\s*[{(]\s*[^\s,{}()=]+\s*,\s*[\w-]+\s*=/im.test(text)
  );
}

/**
 * Reads BibTeX and BibLaTeX, with pauses in which the page can render. Keywords become tags,
 * notes and annotations become the note, citation keys are kept. Entries that can't be read, or
 * only in part, are reported; the others are imported.
 * @throws FormatError when the text is too long, or holds no entry that can be kept; the signal's
 *   reason once it is aborted
 */
export async function readBibtex(text: string, { now, signal }: Origin): Promise<ReadResult> {
  const { entries, broken } = await entriesOf(text, signal);
  const { works, sets } = inherited(entries);
  const found: Found[] = [
    ...broken.map(({ line, key, why }) => leftOut(line, key, why)),
    ...sets.map(({ line, key }) => leftOut(line, key, { kind: 'entry_set' })),
  ];
  const items: ReadResult['items'] = [];
  for (const [index, raw] of works.entries()) {
    if (index % SLICE === SLICE - 1) {
      await pause();
      signal?.throwIfAborted();
    }
    try {
      const { item, problems } = itemOf(raw, now - index, now);
      items.push(item);
      const at = placeOf(raw.line, raw.key);
      if (raw.why) found.push({ line: raw.line, problem: { kind: 'in_part', at, why: raw.why } });
      for (const what of problems)
        found.push({ line: raw.line, problem: { kind: 'lost', at, what } });
    } catch (error) {
      const fault = faultOf(error);
      found.push(leftOut(raw.line, raw.key, raw.why ?? fault));
    }
  }
  const problems = found.sort((a, b) => a.line - b.line).map((each) => each.problem);
  if (items.length === 0) throw new FormatError({ kind: 'no_entry', first: problems[0] });
  return { items, problems };
}

/** A problem and the line of its entry. */
interface Found {
  line: number;
  problem: ImportProblem;
}

function leftOut(line: number, key: string, why: Fault): Found {
  return { line, problem: { kind: 'left_out', at: placeOf(line, key), why } };
}

function itemOf(raw: RawEntry, savedAt: number, now: number): ImportedItem {
  const { draft, entry } = draftOf(raw);
  const { item, problems } = importedItem(draft, { ...entry, savedAt }, now);
  const isReplaced = raw.key !== '' && !isCitekey(raw.key);
  return { item, problems: isReplaced ? [...problems, { kind: 'key_replaced' }] : problems };
}

async function entriesOf(
  text: string,
  signal: AbortSignal | undefined,
): Promise<{ entries: RawEntry[]; broken: BrokenEntry[] }> {
  if (text.length > LONGEST)
    throw new FormatError({ kind: 'long_text', length: text.length, most: LONGEST });
  const entries: RawEntry[] = [];
  const broken: BrokenEntry[] = [];
  for (const entry of bibEntries(text.replace(/\r\n?/g, '\n'))) {
    if ('fields' in entry) entries.push(entry);
    else broken.push(entry);
    if ((entries.length + broken.length) % SPLIT === 0) {
      await pause();
      signal?.throwIfAborted();
    }
    if (entries.length + broken.length > MOST_ENTRIES)
      throw new FormatError({ kind: 'many_entries', most: MOST_ENTRIES });
  }
  return { entries, broken };
}

function placeOf(line: number, key: string): Place {
  return key ? { line, key } : { line };
}
