import { fromBase64, toBase64 } from './base64';
import type { Keys } from './keys';

/** Bytes of the random value with which each encryption starts (NIST SP 800-38D, 5.2.1.1). */
const NONCE = 12;
/** Bytes of a name. HMACs may be cut to half (RFC 2104, 5). */
const NAME = 16;

/** Bytes of the value that proves that nothing was changed (WebCrypto's default). */
const TAG = 16;

/** The length of what `seal` returns for a text of so many bytes in UTF-8. */
export function sealedLength(bytes: number): number {
  return Math.ceil((NONCE + bytes + TAG) / 3) * 4;
}

/** The name under which a server stores a document: the HMAC of its id, in hexadecimal digits. */
export async function sealedName({ name }: Keys, id: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', name, new TextEncoder().encode(id));
  const bytes = new Uint8Array(mac).subarray(0, NAME);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Encrypts a text for a name: nonce and ciphertext in base64. It can be opened only under the same
 * name.
 */
export async function seal({ body }: Keys, name: string, text: string): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const plain = new TextEncoder().encode(text);
  const cipher = new Uint8Array(await crypto.subtle.encrypt(aes(nonce, name), body, plain));
  const whole = new Uint8Array(NONCE + cipher.length);
  whole.set(nonce);
  whole.set(cipher, NONCE);
  return toBase64(whole);
}

/**
 * Decrypts a text; undefined if it was encrypted with another key or for another name, or if it
 * was changed.
 */
export async function open(
  { body }: Keys,
  name: string,
  sealed: string,
): Promise<string | undefined> {
  const bytes = fromBase64(sealed);
  if (!bytes) return undefined;
  try {
    const plain = await crypto.subtle.decrypt(
      aes(bytes.subarray(0, NONCE), name),
      body,
      bytes.subarray(NONCE),
    );
    return new TextDecoder().decode(plain);
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

function aes(iv: Uint8Array<ArrayBuffer>, name: string) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) };
}
