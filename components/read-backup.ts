import { FormatError, type ReadResult } from '../lib/exchange/format';
import { json } from '../lib/exchange/json';
import { words } from '../lib/words';
import { shownBytes } from './shown-bytes';

/** Bytes of the largest file that is read: it has to fit into memory several times. */
export const LARGEST_FILE = 200_000_000;

/**
 * The papers of a file that Offprint exported.
 * @param now ms
 * @throws FormatError with the reason in words
 */
export async function readBackup(file: File, now: number): Promise<ReadResult> {
  if (file.size > LARGEST_FILE) {
    throw new FormatError(
      words('import_too_large', shownBytes(file.size), shownBytes(LARGEST_FILE)),
    );
  }
  const result = json.read(await file.text(), { now });
  if (result.items.length === 0 && result.problems.length === 0)
    throw new FormatError(words('import_empty'));
  return result;
}
