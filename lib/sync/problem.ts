/** Why nothing could be exchanged with a server. */
export type SyncProblem =
  /** No connection: no such host, a refused certificate, no network. Browsers don't say which. */
  | { kind: 'no_answer' }
  /** The server did not finish its answer within `ms`. */
  | { kind: 'timeout'; ms: number }
  /** The server sends the browser to another address. It is not followed. */
  | { kind: 'redirect' }
  /** Another program answers at the address. */
  | { kind: 'foreign' }
  /** User name or password are wrong (401). */
  | { kind: 'credentials' }
  /** The user may not read or write there (403). */
  | { kind: 'forbidden' }
  /** No such database or folder (404). */
  | { kind: 'no_database' }
  /** There is no space left (507). */
  | { kind: 'full' }
  /** The server refuses requests of this size (413), even for one document. */
  | { kind: 'too_large' }
  /** The server asks to wait (423, 429, 502 to 504). `wait` in ms, if it says how long. */
  | { kind: 'busy'; wait?: number }
  /** Any other refusal. */
  | { kind: 'refused'; status: number }
  /** The answer is longer than `most` bytes, or the feed of changes has more than `most` pages. */
  | { kind: 'long_answer'; most: number }
  /** The answer ends early, or is not what the protocol describes. */
  | { kind: 'damaged_answer' }
  /** The server said that it stored what was sent, and does not have it. */
  | { kind: 'unstored' }
  /** Another machine writes under the name of this one: the browser profile was copied. */
  | { kind: 'copied' }
  /** Another machine took this one off the list. */
  | { kind: 'taken_off' }
  | { kind: 'wrong_passphrase' }
  /** The passphrase was changed on another machine. */
  | { kind: 'changed_passphrase' }
  /** The check document is of a newer version of Offprint, or damaged. */
  | { kind: 'unknown_check' };

/** Nothing could be exchanged with a server. `problem` says why. */
export class SyncError extends Error {
  override name = 'SyncError';
  readonly problem: SyncProblem;
  constructor(problem: SyncProblem) {
    super(JSON.stringify(problem));
    this.problem = problem;
  }
}

const LASTING = new Set<SyncProblem['kind']>([
  'credentials',
  'taken_off',
  'wrong_passphrase',
  'changed_passphrase',
  'unknown_check',
]);

/**
 * Whether only the user can mend it. All others may pass: the page of a hotel's network answers
 * like another program or sends the browser elsewhere.
 */
export function isLasting({ kind }: SyncProblem): boolean {
  return LASTING.has(kind);
}

/**
 * Whether only the user can mend it if it does not pass: a proxy answers like this while the server
 * behind it is away, and so do networks that want the user to sign in.
 */
export function mayPass({ kind }: { kind: string }): boolean {
  return kind === 'forbidden' || kind === 'no_database';
}
