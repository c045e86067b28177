import { holdOlder } from '../made/older-store';

/* Runs in a page of the extension, in place of a window of an older version. */

declare global {
  var hold: typeof holdOlder;
}
globalThis.hold = holdOlder;
