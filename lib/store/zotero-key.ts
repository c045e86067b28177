import { isRecord } from '../text/json';
import { db } from './database';

const KEY = 'zotero:key';
const QUESTION = 'zotero:question';

/**
 * What the user of Zotero answered when it asked whether Offprint may write. The key is a secret:
 * it is kept in this table only, which content scripts can't read, which is part of no export,
 * backup or report, and which is emptied when everything is deleted.
 */
export interface ZoteroLeave {
  /** The database of Zotero (`Zotero-Server-ID`). */
  server: string;
  /** Absent when the user said no. */
  key?: string;
  /** Whether the key is for one request only. */
  once?: boolean;
}

/** The last answer; undefined if Zotero was never asked, or has another database now. */
export async function storedLeave(server: string): Promise<ZoteroLeave | undefined> {
  const value = (await db.meta.get(KEY))?.value;
  if (!isRecord(value) || value['server'] !== server) return undefined;
  const { key, once } = value;
  return { server, ...(typeof key === 'string' && { key }), ...(once === true && { once }) };
}

/**
 * Notes that Zotero asks its user, which can take minutes. Returns a function that stores the
 * answer, unless everything was deleted or Zotero was asked again meanwhile.
 */
export async function beginAsking(): Promise<(leave: ZoteroLeave) => Promise<void>> {
  const question = crypto.randomUUID();
  await db.meta.put({ key: QUESTION, value: question });
  return (leave) =>
    db.transaction('rw', db.meta, async () => {
      if ((await db.meta.get(QUESTION))?.value !== question) return;
      await db.meta.delete(QUESTION);
      await db.meta.put({ key: KEY, value: leave });
    });
}

/** Forgets the answer, so that Zotero asks again. */
export async function forgetLeave(): Promise<void> {
  await db.meta.delete(KEY);
}
