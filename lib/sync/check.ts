import { isRecord, parseJson } from '../text/json';
import { fromBase64, toBase64 } from './base64';
import { deriveKeys, ITERATIONS, type Keys } from './keys';
import { LONGEST_DOCUMENT } from './parse-document';
import { SyncError } from './problem';
import { open, seal } from './seal';

const FORMAT = 'offprint-sync';
const VERSION = 1;
const NAME = 'check';
const TEXT = 'This passphrase is right.';
/** More would keep a machine busy for minutes. */
const MOST_ITERATIONS = 10_000_000;

/** Keys, and the salt they were made with: it identifies the check document. */
export interface Access {
  keys: Keys;
  salt: string;
}

/** The check document of a passphrase, with a new random salt. */
export async function makeCheck(passphrase: string): Promise<Access & { body: string }> {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const keys = await deriveKeys(passphrase, bytes);
  const salt = toBase64(bytes);
  const check = await seal(keys, NAME, TEXT);
  const fields = { format: FORMAT, version: VERSION, iterations: ITERATIONS, salt, check };
  return { keys, salt, body: JSON.stringify(fields) };
}

/**
 * Derives the keys from a check document and verifies the passphrase.
 * @throws SyncError `wrong_passphrase`, or `unknown_check` for a document that can't be read
 */
export async function openCheck(body: string, passphrase: string): Promise<Access> {
  const { salt, bytes, iterations, check } = parseCheck(body);
  const keys = await deriveKeys(passphrase, bytes, iterations);
  if ((await open(keys, NAME, check)) !== TEXT) throw new SyncError({ kind: 'wrong_passphrase' });
  return { keys, salt };
}

/** The salt of a check document; throws SyncError `unknown_check` if it can't be read. */
export function saltOf(body: string): string {
  return parseCheck(body).salt;
}

function parseCheck(body: string) {
  const value = parseJson(body, LONGEST_DOCUMENT);
  const { format, version, iterations, salt, check } = isRecord(value) ? value : {};
  const bytes = typeof salt === 'string' ? fromBase64(salt) : undefined;
  if (
    format !== FORMAT ||
    version !== VERSION ||
    typeof salt !== 'string' ||
    bytes?.length !== 16 ||
    typeof check !== 'string' ||
    !isIterations(iterations)
  )
    throw new SyncError({ kind: 'unknown_check' });
  return { salt, bytes, iterations, check };
}

/** A server must not make the passphrase easier to guess. */
function isIterations(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= ITERATIONS && Number(value) <= MOST_ITERATIONS;
}
