import { paperOf } from '../../merge/merge';
import type { Item, Paper } from '../../paper/paper';
import { DraftError, parseDraft } from '../../paper/parse-draft';
import { knownSite } from '../../sites/known';
import { type Format, FormatError, type Origin, type ReadResult } from '../format';

/** Drafts, one JSON object a line: what reading a page prints. */
export const jsonl = {
  id: 'jsonl',
  name: 'JSON Lines (drafts)',
  extension: 'jsonl',
  mime: 'application/jsonl',
  write: (items: readonly Item[]) => [...linesOf(items)].join(''),
  parts: linesOf,
  recognise: (text: string) =>
    /^\ufeff?\s*\{[^\n]*"ids"\s*:\s*\[/.test(text) && !/^\ufeff?\s*\{"paper"/.test(text),
  read(text: string, { now }: Origin): ReadResult {
    const result: ReadResult = { items: [], problems: [] };
    for (const [index, line] of text
      .replace(/^\ufeff/, '')
      .split('\n')
      .entries()) {
      if (line.trim() !== '') readLine(line, index + 1, now, result);
    }
    if (result.items.length === 0 && result.problems.length > 0) {
      throw new FormatError(`No line of this file could be read. ${result.problems[0] ?? ''}`);
    }
    return result;
  },
} satisfies Format;

function* linesOf(items: readonly Item[]): Iterable<string> {
  for (const { paper } of items) yield `${JSON.stringify(draftOf(paper))}\n`;
}

function readLine(
  line: string,
  number: number,
  now: number,
  { items, problems }: ReadResult,
): void {
  try {
    const { draft, problems: told } = parseDraft(JSON.parse(line));
    items.push({ paper: paperOf(draft, siteOf(draft.links?.page), now) } satisfies Item);
    problems.push(...told.map((problem) => `Line ${number}: ${problem}`));
  } catch (error) {
    if (!(error instanceof DraftError || error instanceof SyntaxError)) throw error;
    const why = error instanceof SyntaxError ? 'it is no JSON' : error.message;
    problems.push(`Line ${number} was left out: ${why}`);
  }
}

function draftOf({ id: _, sources: __, firstSeen: ___, lastSeen: ____, ...facts }: Paper): object {
  return facts;
}

/** The site is not part of a draft; the address of its page tells it. */
function siteOf(page: string | undefined): string {
  return (page && knownSite(new URL(page))?.id) || 'import';
}
