import { FormatError } from '../../lib/exchange/format-problem';
import { explainFailure } from '../../lib/store/failure';
import { words } from '../../lib/words/words';
import { importText } from './import-text';

/** Explains to the user why a file could not be read or stored. */
export function importFailure(error: unknown): string {
  if (error instanceof FormatError) return importText(error.problem);
  if (error instanceof DOMException && error.name === 'NotReadableError')
    return words('import_unreadable');
  return explainFailure(error);
}
