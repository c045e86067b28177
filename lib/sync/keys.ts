/** Keys of one passphrase and salt. They can be used and stored, but not read. */
export interface Keys {
  /** AES-GCM, for bodies. */
  body: CryptoKey;
  /** HMAC, for names. */
  name: CryptoKey;
}

/** OWASP's Password Storage Cheat Sheet (2023): at least 600,000 for PBKDF2 with SHA-256. */
export const ITERATIONS = 600_000;

/**
 * Derives the keys: PBKDF2 with SHA-256, then HKDF for each of the two. The passphrase is
 * normalised (NFKC), because keyboards type accents in different ways.
 */
export async function deriveKeys(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number = ITERATIONS,
): Promise<Keys> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const slow = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const pbkdf2 = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const secret = await crypto.subtle.deriveBits(pbkdf2, slow, 256);
  const source = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const hkdf = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: new TextEncoder().encode(info),
  });
  const aes = { name: 'AES-GCM', length: 256 };
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  const [body, name] = await Promise.all([
    crypto.subtle.deriveKey(hkdf('body'), source, aes, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveKey(hkdf('name'), source, hmac, false, ['sign']),
  ]);
  return { body, name };
}
