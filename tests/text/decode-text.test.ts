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
    expect(decodeText(bytesOf('\x93q\x94 \x96 \x80'))).toBe('“q” – €');
  });

  it('loses one letter at most to a byte that is not UTF-8', () => {
    const utf8 = new TextEncoder().encode(TEXT);
    expect(decodeText(new Uint8Array([...utf8, 0xfc, 0x2e]))).toBe(`${TEXT}ü.`);
    expect(decodeText(new Uint8Array([0xe2, 0x80, ...utf8]))).toBe(`â€${TEXT}`);
    expect(decodeText(new Uint8Array([...utf8, 0xf0, 0x9f]))).toBe(`${TEXT}ðŸ`);
  });

  it.each([
    ['% Encoding: ISO8859_2\nMo\xb9\xe8', 'Mošč'],
    ['% Encoding: Cp1252\n\x96', '–'],
    ['% Encoding: ISO8859_1\n\xe4', 'ä'],
    ['% Encoding: Cp1251\n\xcc\xee', 'Мо'],
    ['% -*- coding: koi8-r -*-\n\xed', 'М'],
    ['% Encoding: GBK\n\xd1\xd0\xbe\xbf', '研究'],
    ['% Encoding: MacRoman\n\x9f', 'ü'],
    ['% Encoding: UTF-8\n\xe4', 'ä'],
    ['% Encoding: unknown\n\xe4', 'ä'],
  ])('is in the encoding that it names: %j', (text, decoded) => {
    expect(decodeText(bytesOf(text)).split('\n')[1]).toBe(decoded);
  });
});

/** The bytes of a text in ISO 8859-1. */
function bytesOf(text: string): Uint8Array {
  return new Uint8Array([...text].map((sign) => sign.charCodeAt(0)));
}
