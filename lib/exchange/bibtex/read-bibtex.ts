import { DraftError } from '../../paper/parse-draft';
import { isCitekey } from '../../paper/parse-entry';
import { FormatError, type Origin, type ReadResult } from '../format';
import { importedItem } from '../import/imported';
import { loadDecoder } from './decode';
import { draftOf, valuesOf } from './draft';
import { type BrokenEntry, bibEntries, type RawEntry } from './entries';
import { inherited } from './inherit';

const MOST_ENTRIES = 100_000;
const LONGEST = 50_000_000;
/** Entries that are read before the page may draw: about 50 ms. */
const SLICE = 50;
/** Entries that are only told apart before it may. */
const SPLIT = 1000;

/** Whether a text looks like BibTeX or BibLaTeX: somewhere a line begins an entry with a key. */
export function isBibtex(text: string): boolean {
  return (
    !/^\s*</.test(text) && /^[ \t]*@[a-z]+\s*[{(]\s*[^\s,{}()=]+\s*,\s*[\w-]+\s*=/im.test(text)
  );
}

/**
 * Reads BibTeX and BibLaTeX, one slice after the other. Keywords become tags, notes and annotations the note, and
 * keys stay. An entry that can't be read is told and costs no other.
 * @throws FormatError when the text is too long, or holds no entry that can be kept
 */
export async function readBibtex(text: string, { now }: Origin): Promise<ReadResult> {
  const { entries, broken } = await entriesOf(text);
  const told = broken.map(({ line, key, reason }) => ({
    line,
    text: `${nameOf(line, key)} was left out: ${reason}`,
  }));
  const items: ReadResult['items'] = [];
  const decode = await loadDecoder();
  for (const [index, raw] of inherited(entries).entries()) {
    if (index % SLICE === SLICE - 1) await drawing();
    const name = nameOf(raw.line, raw.key);
    const tell = (problem: string) => told.push({ line: raw.line, text: problem });
    try {
      const { draft, entry } = draftOf(raw, decode(valuesOf(raw), raw.fields.get('author')));
      const { item, problems } = importedItem(draft, { ...entry, savedAt: now - index }, now);
      items.push(item);
      for (const problem of problems) tell(`${name}: ${problem}`);
      if (raw.key && !isCitekey(raw.key))
        tell(`${name}: BibTeX does not take this key; a new one will be made`);
    } catch (error) {
      tell(`${name} was left out: ${reasonOf(error)}`);
    }
  }
  const problems = told.sort((a, b) => a.line - b.line).map((each) => each.text);
  if (items.length === 0)
    throw new FormatError(
      `No entry of this file could be read, so nothing was imported. ${problems[0] ?? 'It holds none.'}`,
    );
  return { items, problems };
}

async function entriesOf(text: string): Promise<{ entries: RawEntry[]; broken: BrokenEntry[] }> {
  if (text.length > LONGEST)
    throw new FormatError(
      `This file has ${inMillions(text.length)} characters; ${inMillions(LONGEST)} is the most. Split it; nothing was imported.`,
    );
  const entries: RawEntry[] = [];
  const broken: BrokenEntry[] = [];
  for (const entry of bibEntries(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))) {
    if ('reason' in entry) broken.push(entry);
    else entries.push(entry);
    if ((entries.length + broken.length) % SPLIT === 0) await drawing();
    if (entries.length + broken.length > MOST_ENTRIES)
      throw new FormatError(
        `This file has more than ${MOST_ENTRIES.toLocaleString('en')} entries. Split it; nothing was imported.`,
      );
  }
  return { entries, broken };
}

function inMillions(length: number): string {
  return `${Math.ceil(length / 1e6)} million`;
}

function nameOf(line: number, key: string): string {
  return key ? `Line ${line} (${key})` : `Line ${line}`;
}

/** The parser has errors of its own for what it can't read; whatever it is, it is this entry's alone. */
function reasonOf(error: unknown): string {
  if (error instanceof DraftError) return error.message;
  return `it could not be read (${error instanceof Error ? error.message : String(error)})`;
}

/** Lets the page draw and answer. */
function drawing(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
