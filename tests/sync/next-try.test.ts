import { describe, expect, it } from 'vitest';
import { nextTry } from '../../lib/sync/next-try';

const MINUTE = 60_000;

describe('the next try', () => {
  it('comes after a minute, then after twice as long each time, at most after an hour', () => {
    const delays = [1, 2, 3, 6, 7, 60].map((tries) => nextTry({ kind: 'no_answer' }, tries, 5));
    expect(delays).toEqual([1, 2, 4, 32, 60, 60].map((minutes) => 5 + minutes * MINUTE));
  });

  it('waits as long as the server asks, at most an hour', () => {
    expect(nextTry({ kind: 'busy', wait: 10 * MINUTE }, 1, 0)).toBe(10 * MINUTE);
    expect(nextTry({ kind: 'busy', wait: 1000 }, 1, 0)).toBe(MINUTE);
    expect(nextTry({ kind: 'busy', wait: 1e9 }, 1, 0)).toBe(60 * MINUTE);
  });

  it('does not come by itself when only the user can mend it', () => {
    for (const kind of ['credentials', 'wrong_passphrase', 'unknown_check'] as const)
      expect(nextTry({ kind }, 1, 0)).toBeUndefined();
    expect(nextTry({ kind: 'refused', status: 500 }, 1, 0)).toBe(MINUTE);
  });

  it('comes for some hours when a proxy or a network may have refused in the server’s place', () => {
    for (const kind of ['forbidden', 'no_database'] as const) {
      expect(nextTry({ kind }, 1, 0)).toBe(MINUTE);
      expect(nextTry({ kind }, 9, 0)).toBe(60 * MINUTE);
      expect(nextTry({ kind }, 10, 0)).toBeUndefined();
    }
    expect(nextTry({ kind: 'foreign' }, 10, 0)).toBe(60 * MINUTE);
  });
});
