/** The SHA-256 of concatenated pieces, in hexadecimal. */
export async function sha256(pieces: Uint8Array<ArrayBuffer>[]): Promise<string> {
  const whole = await new Blob(pieces).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
