import { openScope, type ScopeIndex } from './scope-index';

let saved: Promise<ScopeIndex> | undefined;

/** The index of the saved papers, opened once and up to date, for what needs no list of its own. */
export async function savedIndex(): Promise<ScopeIndex> {
  saved ??= openScope('saved');
  // If it failed to open, the next call tries again.
  saved.catch(() => {
    saved = undefined;
  });
  const index = await saved;
  await index.refresh();
  return index;
}
