/** A copy of a backup that could not be written. The message says why and what to do, in the user's words. */
export class CopyError extends Error {
  override name = 'CopyError';
}
