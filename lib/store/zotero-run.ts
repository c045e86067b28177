import { db } from './database';

const KEY = 'zotero:run';

/**
 * The session without items that was last created in Zotero (see zotero/run.ts); undefined for
 * none.
 */
export async function storedRun(): Promise<string | undefined> {
  const value = (await db.meta.get(KEY))?.value;
  return typeof value === 'string' ? value : undefined;
}

/** Stores the name of that session. */
export async function storeRun(name: string): Promise<void> {
  await db.meta.put({ key: KEY, value: name });
}
