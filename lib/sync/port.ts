/** An encrypted document as a server stores it. */
export interface Sealed {
  /** The HMAC of its name, in hexadecimal digits. */
  name: string;
  /** Encrypted, in base64. */
  body: string;
}

/** A document as it was read from the server. */
export interface Remote {
  name: string;
  /** Its body; several where servers that replicate each other hold different ones. */
  bodies: string[];
  /** What `push` must know to replace exactly these bodies. */
  version: string;
}

/** What changed on the server since a cursor. */
export interface Pulled {
  documents: Remote[];
  /** Where the next pull starts. */
  cursor: string;
  /** Whether more has changed. */
  more: boolean;
  /** The check document, if it changed. */
  check?: string;
  /** Number of documents that are not ours, or too large. */
  skipped: number;
  /**
   * What the server holds no longer: `documents` that somebody deleted; its whole `history` since
   * an earlier time, because it was replaced or restored from a backup; of separate files the `own`
   * ones of this machine.
   */
  lost?: 'documents' | 'history' | 'own';
  /** Whether a document is not there that this connection has stored, as the server said. */
  unstored?: boolean;
}

/** A document to be stored. */
export interface Outgoing extends Sealed {
  /** Of the document that it replaces; missing if the server has none. */
  version?: string;
}

/** What became of a pushed document. `conflict`: the server holds another version. */
export type Outcome = 'stored' | 'conflict' | 'too_large' | 'refused';

export interface About {
  /** Identifies the server's store; another value means that the store was replaced. */
  server: string;
  /** How far the clock of this machine is ahead of the server's, in ms, if the server says it. */
  ahead?: number;
  /** Number of files and folders there that are not Offprint's, where that matters. */
  others?: number;
}

/** A version of a document. */
export interface Witness {
  name: string;
  version: string;
}

/** The document that holds the salt; it is not encrypted as a whole. */
export interface Check {
  body: string;
  version: string;
}

/**
 * A server that stores encrypted documents. Every function throws a SyncError when the server can't
 * be reached or refuses.
 */
export interface Port {
  /** Whether a pull after a push costs little, and says whether everything was stored. */
  readonly confirms: boolean;
  /** What this connection has stored last; undefined where there are no versions. */
  last(): Witness | undefined;
  /** Whether the server holds a document in this version or a later one. */
  holds(witness: Witness): Promise<boolean>;
  /** Checks that the right kind of server answers, and which one it is. */
  about(): Promise<About>;
  /** Makes the database or the folder; nothing happens if it is there. */
  create(): Promise<void>;
  /** Reads the check document; undefined if there is none. */
  readCheck(): Promise<Check | undefined>;
  /**
   * Stores the check document in place of the one of that version, or as the first one.
   * @returns false if another machine was faster
   */
  writeCheck(body: string, replaced?: string): Promise<boolean>;
  /** Reads what changed since a cursor, at most one batch; everything without a cursor. */
  pull(cursor: string | undefined): Promise<Pulled>;
  /** Reads documents by their names; undefined where the server has none. At most one batch. */
  read(names: readonly string[]): Promise<(Remote | undefined)[]>;
  /** Stores documents, at most one batch; an outcome for each. */
  push(documents: readonly Outgoing[]): Promise<Outcome[]>;
  /** Deletes documents of an earlier passphrase, as far as they have not changed since. */
  retire(documents: readonly Omit<Outgoing, 'body'>[]): Promise<void>;
}

/** Most documents of a batch. */
export const BATCH = 200;
/** Longest body in characters; longer ones are neither sent nor read. */
export const LONGEST_BODY = 4_000_000;
