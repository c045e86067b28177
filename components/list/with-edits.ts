type Edits = typeof import('./edits');

let loaded: Edits | undefined;

/** Loads what changes papers, before the first change. */
export async function loadEdits(): Promise<Edits> {
  loaded ??= await import('./edits');
  return loaded;
}

/**
 * Runs a change of papers: at once if its code is loaded, because a page that is being closed can't
 * wait, otherwise when it is loaded.
 */
export function withEdits<T>(change: (edits: Edits) => Promise<T>): Promise<T> {
  return loaded ? change(loaded) : loadEdits().then(change);
}
