import { Dexie } from 'dexie';

/** Methods of IndexedDB that Dexie calls. */
type Factory = Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases'>;

const indexedDB: Factory = {
  open: (name, version = 1) => Dexie.dependencies.indexedDB.open(name, version),
  deleteDatabase: (name) => Dexie.dependencies.indexedDB.deleteDatabase(name),
  databases: () => Dexie.dependencies.indexedDB.databases(),
};

/**
 * Options for Dexie with which opening a database of a newer version fails with a VersionError.
 * Without them Dexie opens such a database a second time without a version, and adds the tables
 * and indexes that it misses. Here that second request asks for version 1, which fails too.
 */
export const strictIndexedDb = { indexedDB };
