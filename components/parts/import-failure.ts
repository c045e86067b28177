import { FormatError } from '../../lib/exchange/format-problem';
import { explainFailure } from '../../lib/store/failure';
import { words } from '../../lib/words/words';
import { importText } from './import-text';

/** Why a file could not be read or stored, in words for the user. */
export function importFailure(error: unknown): string {
  if (error instanceof FormatError) return importText(error.problem);
  if (error instanceof DOMException && error.name === 'NotReadableError')
    return words('import_unreadable');
  return explainFailure(error);
}
