import type { SyncDocument } from './document';
import type { Witness } from './port';
import type { Written } from './receive';
import type { Shelf } from './shelf';

/** Where a machine stands with its server. It is stored together with the documents. */
export interface SyncState {
  /** What `about` said of the server. */
  server: string;
  /** The check document as it was last read. */
  check: string;
  /** Up to where the server's changes were received; missing before the first pull. */
  cursor?: string | undefined;
  /** Up to where the local changes were sent; missing before the first push. */
  pushed?: string | undefined;
  /**
   * Up to where the local changes had been sent before the last batch, as long as it is not known
   * whether the server has that batch.
   */
  unproved?: { pushed: string | undefined } | undefined;
  /** What this machine stored last: a server that was restored from a backup may not have it. */
  witness?: Witness | undefined;
  /** When `about` was last asked, in ms. */
  verified: number;
  /** How far the clock of this machine was ahead of the server's then, in ms, if it says it. */
  ahead?: number | undefined;
  /**
   * Documents that the server refused, or that are too long for it. They are offered again when
   * they change, and each day.
   */
  refused?: { ids: string[]; at: number } | undefined;
}

/** Local changes, oldest first. */
export interface Changed {
  documents: SyncDocument[];
  /** Where the next ones start. */
  pushed: string;
  more: boolean;
}

/** The collection of this machine. Each function is one transaction. */
export interface Replica {
  state(): Promise<SyncState>;
  /** Changes some fields of the state. */
  setState(change: Partial<SyncState>): Promise<void>;
  /** Changes the state, and makes all documents wait for the server again. */
  offerAll(change: Partial<SyncState>): Promise<void>;
  /** At most `BATCH` documents that wait for the server and changed after `pushed`. */
  changed(pushed: string | undefined): Promise<Changed>;
  /** The documents as they are now. */
  read(ids: readonly string[]): Promise<SyncDocument[]>;
  /**
   * Reads what concerns the incoming documents, and stores what `work` returns together with the
   * state. Those that wait count as changed from then on.
   */
  receive(
    incoming: readonly SyncDocument[],
    work: (shelf: Shelf) => Written[],
    change: Partial<SyncState>,
  ): Promise<void>;
}
