/** A copy of a backup could not be written. The message shows the user why and what to do. */
export class CopyError extends Error {
  override name = 'CopyError';
}
