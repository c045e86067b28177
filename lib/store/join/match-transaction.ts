import { db } from '../database';
import { joinTables } from './join';
import { renewTitleKeys } from './title-keys';

/**
 * Runs work that matches papers with stored papers, in one transaction with `joinTables`.
 * Titles have keys of the current rule by then.
 */
export async function matchTransaction<T>(
  mode: 'r' | 'rw',
  work: () => PromiseLike<T>,
): Promise<T> {
  await renewTitleKeys();
  return db.transaction(mode, joinTables(), work);
}
