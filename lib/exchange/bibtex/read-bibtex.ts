import { DraftError } from '../../paper/parse-draft';
import { isCitekey } from '../../paper/parse-entry';
import { pause } from '../../text/pause';
import type { Origin, ReadResult } from '../format';
import { FormatError } from '../format-problem';
import { importedItem } from '../import/imported';
import {
  type Fault,
  type ImportProblem,
  type LossProblem,
  PartError,
  type Place,
} from '../problem';
import { loadDecoder } from './decode';
import { draftOf, valuesOf } from './draft';
import { type BrokenEntry, bibEntries, type RawEntry } from './entries';
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
    !/^\s*</.test(text) && /^[ \t]*@[a-z]+\s*[{(]\s*[^\s,{}()=]+\s*,\s*[\w-]+\s*=/im.test(text)
  );
}

/**
 * Reads BibTeX and BibLaTeX, with pauses in which the page can render. Keywords become tags,
 * notes and annotations become the note, citation keys are kept. Entries that can't be read are
 * reported; the others are imported.
 * @throws FormatError when the text is too long, or holds no entry that can be kept
 */
export async function readBibtex(text: string, { now }: Origin): Promise<ReadResult> {
  const { entries, broken } = await entriesOf(text);
  const found: { line: number; problem: ImportProblem }[] = broken.map(({ line, key, why }) => ({
    line,
    problem: { kind: 'left_out', at: placeOf(line, key), why },
  }));
  const items: ReadResult['items'] = [];
  const decode = await loadDecoder();
  for (const [index, raw] of inherited(entries).entries()) {
    if (index % SLICE === SLICE - 1) await pause();
    const at = placeOf(raw.line, raw.key);
    const add = (problem: ImportProblem) => found.push({ line: raw.line, problem });
    const lost = (what: LossProblem) => add({ kind: 'lost', at, what });
    try {
      const editor = raw.fields.get('editor');
      const editors = editor === undefined ? [] : decode(new Map(), editor).names;
      const decoded = decode(valuesOf(raw), raw.fields.get('author'));
      const { draft, entry } = draftOf(raw, decoded, editors);
      const { item, problems } = importedItem(draft, { ...entry, savedAt: now - index }, now);
      items.push(item);
      for (const problem of problems) lost(problem);
      if (raw.key && !isCitekey(raw.key)) lost({ kind: 'key_replaced' });
    } catch (error) {
      add({ kind: 'left_out', at, why: reasonOf(error) });
    }
  }
  const problems = found.sort((a, b) => a.line - b.line).map((each) => each.problem);
  if (items.length === 0) throw new FormatError({ kind: 'no_entry', first: problems[0] });
  return { items, problems };
}

async function entriesOf(text: string): Promise<{ entries: RawEntry[]; broken: BrokenEntry[] }> {
  if (text.length > LONGEST)
    throw new FormatError({ kind: 'long_text', length: text.length, most: LONGEST });
  const entries: RawEntry[] = [];
  const broken: BrokenEntry[] = [];
  for (const entry of bibEntries(text.replace(/\r\n?/g, '\n'))) {
    if ('why' in entry) broken.push(entry);
    else entries.push(entry);
    if ((entries.length + broken.length) % SPLIT === 0) await pause();
    if (entries.length + broken.length > MOST_ENTRIES)
      throw new FormatError({ kind: 'many_entries', most: MOST_ENTRIES });
  }
  return { entries, broken };
}

function placeOf(line: number, key: string): Place {
  return key ? { line, key } : { line };
}

/** Any other error is the parser's. It concerns this entry only. */
function reasonOf(error: unknown): Fault {
  if (error instanceof DraftError || error instanceof PartError) return error.problem;
  return { kind: 'unreadable', value: error instanceof Error ? error.message : String(error) };
}
