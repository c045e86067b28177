import type { Item } from '../../paper/paper';
import { DraftError } from '../../paper/parse-draft';
import { isRecord } from '../../text/json';
import { type Format, FormatError, type Origin, type ReadResult } from '../format';
import { parseItem } from './item';

/** Later versions are `backup`. */
const VERSION = 1;
/** Problems that are told one by one. */
const MOST_PROBLEMS = 50;

/** The backup of Offprint 0.1, which is only read: `{format, version, exported, items: [{paper, entry?, sightings?}]}` */
export const json = {
  id: 'json',
  name: 'Offprint 0.1 (everything)',
  extension: 'json',
  mime: 'application/json',
  read(text: string, { now }: Origin) {
    return readItems(openFile(text), now);
  },
} satisfies Format;

/** The list of a file that is ours, whole, and not newer than we are. @throws FormatError */
function openFile(text: string): unknown[] {
  const file = parse(text.replace(/^\ufeff/, '').trim());
  if (!isRecord(file) || file['format'] !== 'offprint') {
    throw new FormatError(
      'This file is of another program. Offprint’s own export is needed; nothing was imported.',
    );
  }
  const { version, items } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new FormatError(
      'This file does not say which version of Offprint’s format it has: it is damaged. Nothing was imported.',
    );
  }
  if (version > VERSION) {
    throw new FormatError(
      `This file was made by a newer Offprint (format ${version}; this one reads ${VERSION}). Update the extension; nothing was imported.`,
    );
  }
  if (!Array.isArray(items))
    throw new FormatError('This file holds no list of papers; nothing was imported.');
  return items;
}

function parse(text: string): unknown {
  if (text === '') throw new FormatError('This file is empty; nothing was imported.');
  try {
    return JSON.parse(text);
  } catch {
    throw new FormatError(
      isCutOff(text)
        ? 'This file ends in the middle: it was not written or copied to its end. Nothing was imported.'
        : 'This file is no JSON. Offprint’s own export is needed; nothing was imported.',
    );
  }
}

/** Whether a text begins like JSON and ends with a string, list or object still open. */
function isCutOff(text: string): boolean {
  if (!/^[[{]/.test(text)) return false;
  let open = 0;
  let inString = false;
  for (const [token] of text.matchAll(/\\[\s\S]?|["{}[\]]/g)) {
    if (token === '"') inString = !inString;
    else if (!inString && (token === '{' || token === '[')) open++;
    else if (!inString && (token === '}' || token === ']')) open--;
  }
  return inString || open > 0;
}

/** One bad item never costs the others. */
function readItems(raw: unknown[], now: number): ReadResult {
  const items: Item[] = [];
  const problems: string[] = [];
  for (const [index, each] of raw.entries()) {
    try {
      const parsed = parseItem(each, now);
      items.push(parsed.item);
      problems.push(...parsed.problems);
    } catch (error) {
      if (!(error instanceof DraftError)) throw error;
      problems.push(`Paper ${index + 1} was left out: ${error.message}.`);
    }
  }
  const more = problems.length - MOST_PROBLEMS;
  return {
    items,
    problems: more > 0 ? [...problems.slice(0, MOST_PROBLEMS), `… and ${more} more`] : problems,
  };
}
