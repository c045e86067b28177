import type { Entries } from './entries';
import type { Keys } from './keys';
import type { Port } from './port';
import type { Replica } from './replica';

/** A machine, its server, and how they talk. */
export interface Sides {
  port: Port;
  replica: Replica;
  keys: Keys;
  entries: Entries;
}

/** What a run did, in documents. */
export interface RunResult {
  received: number;
  sent: number;
  /** Neither read nor ours: foreign, damaged, or too large. */
  skipped: number;
  /** Refused by the server, or too large for it. They stay on this machine. */
  left: number;
}
