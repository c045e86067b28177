import { words } from '../../lib/words/words';

/** Why a list could not be written out, in words for the user. */
export function exportFailure(error: unknown): string {
  if (error instanceof DOMException && error.name === 'NotAllowedError')
    return words('export_copy_refused');
  return words('export_failed', error instanceof Error ? error.message : String(error));
}
