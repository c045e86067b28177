import { paperOf } from '../../merge/merge';
import type { Item, Paper } from '../../paper/paper';
import { parseDraft } from '../../paper/parse-draft';
import { knownSite } from '../../sites/known';
import type { Format, Origin, ReadResult } from '../format';
import { FormatError } from '../format-problem';
import { type Fault, faultOf, lostAt } from '../problem';

/** Drafts, one JSON object a line, as the command line prints the papers of a page. */
export const jsonl = {
  id: 'jsonl',
  extension: 'jsonl',
  mime: 'application/jsonl',
  write: (items: readonly Item[]) => [...linesOf(items)].join(''),
  parts: linesOf,
  commandLineOnly: true as const,
  certainty: 8,
  recognise: (text: string) =>
    /^\s*\{[^\n]*"ids"\s*:\s*\[/.test(text) && !/^\s*\{"paper"/.test(text),
  read(text: string, { now }: Origin): ReadResult {
    const result: ReadResult = { items: [], problems: [] };
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trim() !== '') readLine(line, index + 1, now, result);
    }
    if (result.items.length === 0 && result.problems.length > 0) {
      throw new FormatError({ kind: 'no_draft_line', first: result.problems[0] });
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
    const { draft, problems: lost } = parseDraft(JSON.parse(line));
    items.push({ paper: paperOf(draft, siteOf(draft.links?.page), now) } satisfies Item);
    problems.push(...lostAt({ line: number }, lost));
  } catch (error) {
    const why: Fault = error instanceof SyntaxError ? { kind: 'no_json' } : faultOf(error);
    problems.push({ kind: 'left_out', at: { line: number }, why });
  }
}

function draftOf({ id: _, sources: __, firstSeen: ___, lastSeen: ____, ...facts }: Paper): object {
  return facts;
}

/** A draft does not contain its site, so the site is found by the address of its page. */
function siteOf(page: string | undefined): string {
  return (page && knownSite(new URL(page))?.id) || 'import';
}
