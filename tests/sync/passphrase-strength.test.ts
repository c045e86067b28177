import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passphraseBits, passphraseStrength } from '../../lib/sync/passphrase-strength';

describe('the strength of a passphrase', () => {
  it.each([
    ['', 'weak'],
    ['password', 'weak'],
    ['Password1!', 'weak'],
    ['password password password', 'weak'],
    ['qwertyuiopasdfghjkl', 'weak'],
    ['12345678901234567890', 'weak'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['abcdefghijklmnop', 'weak'],
    ['correct horse battery', 'weak'],
    ['correct horse battery staple lamp', 'fair'],
    ['correct horse battery staple lamp violin river', 'strong'],
    ['kT7#pQ2vX9mL', 'fair'],
    ['kT7#pQ2vX9mL!z4Rw8', 'strong'],
  ] as const)('of %j is %s', (passphrase, strength) => {
    expect(passphraseStrength(passphrase)).toBe(strength);
  });

  it('never falls when a new word is added', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (first, second) => {
        const longer = passphraseBits(`${first} ${second}`);
        expect(longer).toBeGreaterThanOrEqual(passphraseBits(first) - 1e-9);
      }),
    );
  });
});
