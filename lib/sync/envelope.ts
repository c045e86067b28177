import { documentId, type SyncDocument } from './document';
import type { Entries } from './entries';
import type { Keys } from './keys';
import { parseDocument } from './parse-document';
import { LONGEST_BODY, type Remote } from './port';
import { open, seal, sealedLength, sealedName } from './seal';

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

/** Whether a document is too long to be sent or read, encrypted. */
export function isTooLong(document: SyncDocument): boolean {
  const text = JSON.stringify(document);
  // Most are far from the limit: a UTF-16 unit takes three bytes at most.
  if (sealedLength(text.length * 3) <= LONGEST_BODY) return false;
  return sealedLength(new TextEncoder().encode(text).length) > LONGEST_BODY;
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
