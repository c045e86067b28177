/** Something the user makes is beyond a limit; `value` is the highest number, or the text. */
export type OwnLimit =
  | { kind: 'many_lists'; value: number }
  | { kind: 'many_tag_styles'; value: number }
  | { kind: 'many_hidden'; value: number }
  | { kind: 'long_tag'; value: string };

/** What went wrong in the store; `value` is the browser's name and message for the cause. */
export type StoreFailure =
  | { kind: 'disk_full' }
  /** The browser ended the transaction without a reason. */
  | { kind: 'write_stopped' }
  | { kind: 'updated' }
  | { kind: 'newer_store' }
  /** Firefox lets no page of an extension use a database in a private window. */
  | { kind: 'private_window' }
  /** A window of an older version has the store open. What was asked goes on once it is closed. */
  | { kind: 'blocked' }
  | OwnLimit
  | { kind: 'not_stored'; value: string }
  | { kind: 'not_read'; value: string };

/**
 * Why a message was refused: its form or its sender differs from those of Offprint's own scripts
 * and pages.
 */
export type Refusal =
  | { kind: 'refused_page' }
  | { kind: 'refused_frame' }
  | { kind: 'refused_sender' }
  | { kind: 'refused_capture' }
  /** `value` is the name of the site on whose page the sender runs. */
  | { kind: 'refused_site'; value: string }
  | { kind: 'refused_unknown_site' }
  | { kind: 'refused_drafts' }
  /** `value` is the highest number that is accepted. */
  | { kind: 'refused_many'; value: number }
  | { kind: 'refused_ids'; value: number }
  | { kind: 'refused_health' }
  | { kind: 'refused_listing' }
  | { kind: 'refused_zotero' };

/** Why a message has no reply. */
export type AnswerProblem =
  | StoreFailure
  | Refusal
  | { kind: 'no_answer' }
  /** Papers on the page are no longer stored. */
  | { kind: 'papers_gone' }
  /** `value` is the message of an error that was not foreseen. */
  | { kind: 'unexpected'; value: string };
