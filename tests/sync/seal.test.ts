import { beforeAll, describe, expect, it } from 'vitest';
import { deriveKeys, type Keys } from '../../lib/sync/keys';
import { open, seal, sealedLength, sealedName } from '../../lib/sync/seal';

let keys: Keys;
let others: Keys;
const salt = (byte: number) => new Uint8Array(16).fill(byte);

beforeAll(async () => {
  [keys, others] = await Promise.all([
    deriveKeys('a long passphrase', salt(1), 1000),
    deriveKeys('a long passphrase', salt(2), 1000),
  ]);
});

describe('an encrypted document', () => {
  it('is read again, whatever its text', async () => {
    for (const text of ['', '{"title":"Ünïcödé ✓ 𝔘"}', 'x'.repeat(300_000)])
      expect(await open(keys, 'n', await seal(keys, 'n', text))).toBe(text);
  });

  it.each([0, 1, 2, 3, 1000])('has a length that is known before: %i bytes', async (bytes) => {
    expect(await seal(keys, 'n', 'x'.repeat(bytes))).toHaveLength(sealedLength(bytes));
  });

  it('shows nothing of its text, and differs each time', async () => {
    const [first, second] = [
      await seal(keys, 'n', 'diffusion'),
      await seal(keys, 'n', 'diffusion'),
    ];
    expect(first).not.toBe(second);
    expect(atob(first ?? '')).not.toContain('diffusion');
  });

  it('is not read under another name, with another key, changed or cut', async () => {
    const body = await seal(keys, 'n', 'text');
    const flipped = body.replace(/.(?=..==$|...=$|....$)/, (char) => (char === 'A' ? 'B' : 'A'));
    expect(flipped).not.toBe(body);
    expect(await open(keys, 'm', body)).toBeUndefined();
    expect(await open(others, 'n', body)).toBeUndefined();
    for (const bad of [flipped, body.slice(0, 8), '', 'no base64!'])
      expect(await open(keys, 'n', bad)).toBeUndefined();
  });
});

describe('the name of a document', () => {
  it('is the same each time, and shows nothing', async () => {
    const name = await sealedName(keys, 'paper:arxiv:2401.00001');
    expect(name).toMatch(/^[0-9a-f]{32}$/);
    expect(await sealedName(keys, 'paper:arxiv:2401.00001')).toBe(name);
    expect(await sealedName(keys, 'paper:arxiv:2401.00002')).not.toBe(name);
    expect(await sealedName(others, 'paper:arxiv:2401.00001')).not.toBe(name);
  });
});

describe('keys', () => {
  it('can be stored, but not read', async () => {
    for (const key of Object.values(keys)) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    }
  });

  it('are the same however an accent was typed', async () => {
    const [composed, decomposed] = await Promise.all([
      deriveKeys('caf\u00e9', salt(1), 1000),
      deriveKeys('cafe\u0301', salt(1), 1000),
    ]);
    expect(await sealedName(composed, 'x')).toBe(await sealedName(decomposed, 'x'));
  });
});
