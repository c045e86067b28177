import { isRecord } from '../text/json';
import { LONGEST_BODY, type Sealed } from './port';
import { SyncError } from './problem';

/*
 * The files of a folder. Servers do not reliably compare before they replace a file, so each file
 * but the check documents is written by one machine only:
 *   check-1.json            the check document; a later one has the next number
 *   head-<machine>.json     the numbers of the log files of a machine
 *   log/<machine>-7.json    documents that the machine stored; the last one of a name counts
 */

/** What a head lists. */
export interface Head {
  /** Numbers of its log files, rising. */
  logs: number[];
}

const HEAD = /^head-([0-9a-z]{1,40})\.json$/;
const CHECK = /^check-(\d{1,9})\.json$/;
const DRAFT = /^draft-([0-9a-z]{1,40})\.json$/;
const MOST_LOGS = 100_000;

export function headName(machine: string): string {
  return `head-${machine}.json`;
}

export function logName(machine: string, number: number): string {
  return `log/${machine}-${number}.json`;
}

/** Whether a file is a log file of a machine. */
export function isLogOf(machine: string, name: string): boolean {
  return name.startsWith(`log/${machine}-`);
}

export function checkName(number: number): string {
  return `check-${number}.json`;
}

/** A check document before it is moved to its name. */
export function draftName(machine: string): string {
  return `draft-${machine}.json`;
}

/** The machine of a head's file name. */
export function machineOfHead(name: string): string | undefined {
  return HEAD.exec(name)?.[1];
}

/** The number of a check document's file name. */
export function numberOfCheck(name: string): number | undefined {
  const digits = CHECK.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Whether Offprint gives such a name to a file or a folder beside the heads. */
export function isOwnName(name: string): boolean {
  return HEAD.test(name) || CHECK.test(name) || DRAFT.test(name) || name === 'log';
}

/** Reads a head; throws SyncError `damaged_answer` if it is none. */
export function parseHead(value: Record<string, unknown>): Head {
  const { logs } = value;
  if (!Array.isArray(logs) || logs.length > MOST_LOGS || !logs.every(isNumber))
    throw new SyncError({ kind: 'damaged_answer' });
  return { logs: [...new Set(logs)].sort((a, b) => a - b) };
}

/** The documents of a log file, and how many of its parts are none. */
export function parseLog(value: unknown[]): { documents: Sealed[]; skipped: number } {
  const documents = value.flatMap((each) => sealedOf(each) ?? []);
  return { documents, skipped: value.length - documents.length };
}

function sealedOf(value: unknown): Sealed | undefined {
  if (!isRecord(value)) return undefined;
  const { name, body } = value;
  const isValid =
    typeof name === 'string' &&
    name.length <= 100 &&
    typeof body === 'string' &&
    body.length <= LONGEST_BODY;
  return isValid ? { name, body } : undefined;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}
