import { db } from './database';

const KEY = 'zotero:run';

/** The name that was left with Zotero when it was last sent to; undefined when none is there. */
export async function storedRun(): Promise<string | undefined> {
  const value = (await db.meta.get(KEY))?.value;
  return typeof value === 'string' ? value : undefined;
}

/** Keeps the name. */
export async function storeRun(name: string): Promise<void> {
  await db.meta.put({ key: KEY, value: name });
}
