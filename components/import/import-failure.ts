import { FormatError } from '../../lib/exchange/format';
import { explainFailure } from '../../lib/store/failure';
import { words } from '../../lib/words/words';

/** Explains to the user why a file could not be read or stored. */
export function importFailure(error: unknown): string {
  if (error instanceof FormatError) return error.message;
  if (error instanceof DOMException && error.name === 'NotReadableError')
    return words('import_unreadable');
  return explainFailure(error);
}
