import { documentId, type SyncDocument } from './document';
import type { Entries } from './entries';
import type { Keys } from './keys';
import { parseDocument } from './parse-document';
import type { Remote } from './port';
import { open, seal, sealedName } from './seal';

/** Opened documents of the server. */
export interface Opened {
  documents: SyncDocument[];
  /** Number of bodies that can't be read: damaged, or encrypted with another key. */
  unreadable: number;
}

/** The name of each document on the server. */
export function namesOf(keys: Keys, documents: readonly SyncDocument[]): Promise<string[]> {
  return Promise.all(documents.map((each) => sealedName(keys, documentId(each))));
}

/** Encrypts a document under its name. */
export function sealDocument(keys: Keys, name: string, document: SyncDocument): Promise<string> {
  return seal(keys, name, JSON.stringify(document));
}

/**
 * Decrypts and checks all bodies. A body under the name of another document is not read.
 * @param now ms
 */
export async function openAll(
  keys: Keys,
  remotes: readonly Remote[],
  entries: Entries,
  now: number,
): Promise<Opened> {
  const bodies = remotes.flatMap(({ name, bodies: all }) => all.map((body) => ({ name, body })));
  const opened = await Promise.all(
    bodies.map(async ({ name, body }) => {
      const text = await open(keys, name, body);
      const document = text === undefined ? undefined : parseDocument(text, entries, now);
      const isItsName = document && (await sealedName(keys, documentId(document))) === name;
      return isItsName ? document : undefined;
    }),
  );
  const documents = opened.filter((each) => each !== undefined);
  return { documents, unreadable: opened.length - documents.length };
}
