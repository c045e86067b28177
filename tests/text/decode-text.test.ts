import { describe, expect, it } from 'vitest';
import { decodeText } from '../../lib/text/decode-text';

const TEXT = 'Väisänen “and” 李';

describe('the text of a file', () => {
  it('is UTF-8, with or without a byte order mark', () => {
    const bytes = new TextEncoder().encode(TEXT);
    expect(decodeText(bytes)).toBe(TEXT);
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]))).toBe(TEXT);
  });

  it('is UTF-16 in both byte orders with a byte order mark', () => {
    const little = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
    expect(decodeText(new Uint8Array(little))).toBe(TEXT);
    expect(decodeText(new Uint8Array(little.swap16()))).toBe(TEXT);
  });

  it('is windows-1252 if it is not valid UTF-8', () => {
    expect(decodeText(new Uint8Array([0x56, 0xe4, 0x69, 0x73]))).toBe('Väis');
  });
});
