import type { Item } from '../../paper/paper';
import { isRecord } from '../../text/json';
import type { Format, Origin, ReadResult } from '../format';
import { FormatError } from '../format-problem';
import { faultOf, type ImportProblem } from '../problem';
import { parseItem } from './item';

/** Later versions are `backup`. */
const VERSION = 1;
/** Problems that are told one by one. */
const MOST_PROBLEMS = 50;

/** The backup of Offprint 0.1, which is only read: `{format, version, exported, items: [{paper, entry?, sightings?}]}` */
export const json = {
  id: 'json',
  commandLineOnly: true as const,
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
    throw new FormatError({ kind: 'old_foreign' });
  }
  const { version, items } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new FormatError({ kind: 'old_no_version' });
  }
  if (version > VERSION) {
    throw new FormatError({ kind: 'old_newer', version, most: VERSION });
  }
  if (!Array.isArray(items)) throw new FormatError({ kind: 'old_no_list' });
  return items;
}

function parse(text: string): unknown {
  if (text === '') throw new FormatError({ kind: 'old_empty' });
  try {
    return JSON.parse(text);
  } catch {
    throw new FormatError({ kind: isCutOff(text) ? 'old_cut_off' : 'old_not_json' });
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
  const problems: ImportProblem[] = [];
  for (const [index, each] of raw.entries()) {
    try {
      const parsed = parseItem(each, now);
      items.push(parsed.item);
      problems.push(...parsed.problems);
    } catch (error) {
      problems.push({ kind: 'left_out', at: { reference: index + 1 }, why: faultOf(error) });
    }
  }
  const more = problems.length - MOST_PROBLEMS;
  return {
    items,
    problems:
      more > 0 ? [...problems.slice(0, MOST_PROBLEMS), { kind: 'more', count: more }] : problems,
  };
}
