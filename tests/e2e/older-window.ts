import { holdOlder } from '../made/older-store';

/* Runs in a page of the extension, in place of a window of an older version. */

/** Kept, so that the browser does not close it. */
let held: IDBDatabase | undefined;

declare global {
  /** Returns the version of the store. */
  var hold: () => Promise<number>;
}
globalThis.hold = async () => {
  held = await holdOlder();
  return held.version;
};
