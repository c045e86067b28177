import { isAhead } from '../../paper/edit-stamp';
import { stampsIn } from '../../paper/entry-stamps';
import type { Item } from '../../paper/paper';
import type { Choices, Format, Origin, ReadResult } from '../format';
import { FormatError } from '../format-problem';
import type { ImportProblem } from '../problem';
import { isSealed, parsed, sealed } from './line';
import { type BackupLine, readLines } from './read-lines';
import { sha256 } from './sha256';

/** Version of the format. It increases when older versions of Offprint can't read new files. */
const VERSION = 2;

/**
 * All data of the items, one a line, between a header and a checksum; README.md describes it.
 * Every intact line of a damaged file is read; the others are reported.
 */
export const backup = {
  id: 'backup',
  extension: 'jsonl',
  mime: 'application/jsonl',
  use: 'move',
  complete: true,
  async write(items: readonly Item[], choices: Choices) {
    const written: string[] = [];
    for await (const part of parts(items, choices)) written.push(part);
    return written.join('');
  },
  parts,
  certainty: 9,
  recognise: (text: string) =>
    /^\s*\{\s*"format"\s*:\s*"offprint"/.test(text) || linesOf(text).some(isOurs),
  async read(text: string, { now }: Origin): Promise<ReadResult> {
    const lines = linesOf(text);
    const header = headerOf(lines[0]);
    if (!header && !lines.some(isOurs)) throw new FormatError({ kind: 'no_backup' });
    const result = await readLines(lines, now);
    const problems: ImportProblem[] = header ? [] : [{ kind: 'header_damaged' }];
    problems.push(...result.problems, ...(await faultsOf(lines, header, result.items.length)));
    if (result.items.length === 0 && result.problems.length > 0)
      throw new FormatError({ kind: 'no_backup_line', first: problems[0] });
    const { items, apart, removed, records } = result;
    problems.push(...aheadOf(items, now));
    return {
      items,
      problems,
      ...(apart.length > 0 && { apart }),
      ...(removed.length > 0 && { removed }),
      ...(records.length > 0 && { records }),
    };
  },
} satisfies Format;

async function* parts(
  items: readonly Item[],
  { now, apart = [], removed = [], records = [] }: Choices,
): AsyncGenerator<string> {
  const exported = new Date(now).toISOString();
  const encoder = new TextEncoder();
  const bytes: Uint8Array<ArrayBuffer>[] = [];
  for (const line of lines()) {
    bytes.push(encoder.encode(line));
    yield line;
  }
  yield `${JSON.stringify({ items: items.length, sha256: await sha256(bytes) })}\n`;

  function* lines(): Generator<string> {
    const header = { format: 'offprint', version: VERSION, exported, items: items.length };
    yield `${JSON.stringify(header)}\n`;
    for (const { paper, entry, sightings } of items)
      yield sealed({ paper, ...(entry && { entry }), ...(sightings && { sightings }) });
    for (const pair of apart) yield sealed({ apart: pair });
    for (const { ids, entry } of removed) yield sealed({ removed: ids, entry });
    for (const record of records) yield sealed({ record });
  }
}

/** The lines that are not empty, with their numbers. */
function linesOf(text: string): BackupLine[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ text: line.trim(), line: index + 1 }))
    .filter((each) => each.text !== '');
}

function isOurs({ text }: BackupLine): boolean {
  return text.startsWith('{"paper":') && isSealed(text);
}

/**
 * The first line of a backup; undefined when it is damaged or missing.
 * @throws FormatError for a newer version
 */
function headerOf(first: BackupLine | undefined): Record<string, unknown> | undefined {
  const header = parsed(first?.text ?? '');
  const version = header?.['version'];
  if (header?.['format'] !== 'offprint' || typeof version !== 'number') return undefined;
  if (version <= VERSION) return header;
  throw new FormatError({ kind: 'newer_backup', version, most: VERSION });
}

/** Reports papers that were changed while a clock was more than a day ahead. */
function aheadOf(items: readonly Item[], now: number): ImportProblem[] {
  const papers = items.filter(({ entry }) =>
    [...stampsIn(entry ? [entry] : [])].some((stamp) => stamp !== '' && isAhead(stamp, now)),
  ).length;
  return papers > 0 ? [{ kind: 'clock_ahead', papers }] : [];
}

/** Checks the checksum of the whole file and the number of papers. */
async function faultsOf(
  lines: BackupLine[],
  header: Record<string, unknown> | undefined,
  read: number,
): Promise<ImportProblem[]> {
  const last = parsed(lines.at(-1)?.text ?? '');
  const faults: ImportProblem[] = [];
  if (typeof last?.['sha256'] !== 'string') {
    faults.push({ kind: 'checksum_missing' });
  } else {
    const before = lines
      .slice(0, -1)
      .map(({ text }) => `${text}\n`)
      .join('');
    if ((await sha256([new TextEncoder().encode(before)])) !== last['sha256'])
      faults.push({ kind: 'checksum_wrong' });
  }
  const count = last?.['items'] ?? header?.['items'];
  if (typeof count === 'number' && count !== read)
    faults.push({ kind: 'papers_missing', read, count });
  return faults;
}
