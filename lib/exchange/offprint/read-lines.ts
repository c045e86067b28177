import { isCanonicalId } from '../../paper/canonical';
import { type OwnRecord, parseOwnRecord } from '../../paper/own/own-record';
import type { Item, RemovedPaper } from '../../paper/paper';
import { pause } from '../../text/pause';
import { faultOf, type ImportProblem, lostAt, PartError } from '../problem';
import { parseItem, parseRemoved } from './item';
import { opened } from './line';

/** A line and its number, from 1. */
export interface BackupLine {
  text: string;
  line: number;
}

/** The contents of the lines, and the lines that could not be read. */
export interface ReadLines {
  items: Item[];
  /** Pairs of identifiers that the user marked as different papers. */
  apart: [string, string][];
  removed: RemovedPaper[];
  records: OwnRecord[];
  problems: ImportProblem[];
}

/** Lines that are read between pauses, in which the page can render. */
const SLICE = 200;

/**
 * Reads the items and pairs of all intact lines, and reports the other lines. Headers and
 * checksums are skipped.
 * @param now ms
 */
export async function readLines(lines: readonly BackupLine[], now: number): Promise<ReadLines> {
  const read: ReadLines = { items: [], apart: [], removed: [], records: [], problems: [] };
  for (const [index, { text, line }] of lines.entries()) {
    if (index % SLICE === SLICE - 1) await pause();
    try {
      readLine(opened(text), line, now, read);
    } catch (error) {
      const why = faultOf(error);
      // The caller reports a damaged header.
      if (line !== 1) read.problems.push({ kind: 'left_out', at: { line }, why });
    }
  }
  return read;
}

function readLine(
  record: Record<string, unknown>,
  line: number,
  now: number,
  { items, apart, removed, records, problems }: ReadLines,
): void {
  if (record['format'] === 'offprint' || typeof record['sha256'] === 'string') return;
  if (record['apart'] !== undefined) {
    const pair = pairOf(record['apart']);
    if (!pair) throw new PartError({ kind: 'no_pair' });
    apart.push(pair);
    return;
  }
  if (record['removed'] !== undefined) {
    removed.push(parseRemoved(record));
    return;
  }
  if (record['record'] !== undefined) {
    const own = parseOwnRecord(record['record']);
    if (!own) throw new PartError({ kind: 'no_record' });
    records.push(own);
    return;
  }
  const { item, problems: lost } = parseItem(record, now);
  items.push(item);
  problems.push(...lostAt({ line }, lost));
}

function pairOf(value: unknown): [string, string] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [a, b]: unknown[] = value;
  if (typeof a !== 'string' || typeof b !== 'string') return undefined;
  return isCanonicalId(a) && isCanonicalId(b) && a !== b ? [a, b] : undefined;
}
