/** Why a paper is not in Zotero yet, or not as it should be. */
export type ZoteroReason =
  /** Zotero does not run, or its connection broke. */
  | 'closed'
  /** Something else answers at Zotero's address. */
  | 'foreign'
  /** The browser no longer lets us ask. */
  | 'forbidden'
  | 'outdated'
  | 'readonly'
  /** The collection that was chosen is no longer there. */
  | 'gone'
  /** Zotero said that it could not save. */
  | 'refused'
  /** Zotero was closed before it said whether it took it; only the user can tell. */
  | 'unsure'
  /** It arrived, but Zotero was closed before it had its tags and its collection. */
  | 'untagged'
  /** Zotero was quit before it had said whether it took it: it may be there, and is sent again only when the user asks. */
  | 'unsure';

/** A paper on its way to Zotero, or there: the queue and the ledger in one. */
export interface ZoteroRow {
  paper: string;
  state: 'waiting' | 'sent' | 'failed';
  /** Zotero's name for a library or collection: `L1`, `C23`. */
  target: string;
  /** How often Zotero was asked in vain since the user asked for it. */
  tries: number;
  /** ms; when to try again. */
  next: number;
  reason?: ZoteroReason;
  /**
   * Under which name it was handed over. Written before that happens and kept until Zotero has said that it took
   * nothing: under the same name it takes nothing twice, for as long as it runs.
   */
  session?: string;
  /** The tags of all papers of the session. */
  tags?: string[];
  /** Whether Zotero has it; what is missing then are tags and collection. */
  arrived?: boolean;
  /** Whether it goes by itself from now on: Zotero refused it with others, of which one may be the cause. */
  alone?: boolean;
  /** ms; when it was last sent. */
  sentAt?: number;
}
