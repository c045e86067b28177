import type { Finder } from '../app/use-finder';
import type { Address } from './address';

/** What each view gets. */
export interface ViewProps {
  /** The search, its results, and the operations on papers (`finder.actions`, `finder.notices`). */
  finder: Finder;
  address: Address;
  /**
   * Goes to another address, as a link does: back returns. What is not named stays, except for the
   * paper and, in another view, `more`.
   */
  go(change: Partial<Address>): void;
}
