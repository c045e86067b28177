import { db } from '../database';
import { joinTables } from './join';

/** Runs work that matches papers with those of the store, in one transaction with `joinTables`. */
export async function matchTransaction<T>(
  mode: 'r' | 'rw',
  work: () => PromiseLike<T>,
): Promise<T> {
  return db.transaction(mode, joinTables(), work);
}
