import { words } from '../../lib/words/words';

/** Explains to the user why papers could not be exported. */
export function exportFailure(error: unknown): string {
  if (error instanceof DOMException && error.name === 'NotAllowedError')
    return words('export_copy_refused');
  return words('export_failed', error instanceof Error ? error.message : String(error));
}
