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

  it('is UTF-16 without a byte order mark if every other byte is zero', () => {
    const little = Buffer.from('PMID- 123\nTI  - Väisänen 李\n', 'utf16le');
    expect(decodeText(new Uint8Array(little))).toBe('PMID- 123\nTI  - Väisänen 李\n');
    expect(decodeText(new Uint8Array(little.swap16()))).toBe('PMID- 123\nTI  - Väisänen 李\n');
    expect(decodeText(bytesOf('ab\0\0cd'))).toBe('ab\0\0cd');
  });

  it('is GBK if all bytes that are not ASCII are pairs of Chinese characters', () => {
    // 张伟 and 研究河流
    const chinese = '%A \xd5\xc5\xce\xb0\n%T \xd1\xd0\xbe\xbf\xba\xd3\xc1\xf7\n';
    expect(decodeText(bytesOf(chinese))).toBe('%A 张伟\n%T 研究河流\n');
    expect(decodeText(bytesOf(`${chinese}%K Ren\xe9`))).toContain('%K René');
    expect(decodeText(bytesOf('\xab\xbb and \xab\xbb'))).toBe('«» and «»');
    // EUC-KR has pairs too.
    expect(decodeText(bytesOf('\xb0\xad\xb0\xfa\xb9\xb0\xc0\xc7'))).not.toContain('강');
  });

  it('is the encoding of older Macs if that makes words of it', () => {
    expect(decodeText(bytesOf('AU  - Moli\x8fre, Andr\x8e\nTI  - \xd2The river\xd3'))).toBe(
      'AU  - Molière, André\nTI  - “The river”',
    );
    expect(decodeText(bytesOf('M\x9fller, J\x9frgen and Mu\x96oz'))).toBe(
      'Müller, Jürgen and Muñoz',
    );
    const windows = 'O\x92Neil \x96 \x8ei\x9eek, Ren\xe9 Sch\xf6n, D\xe9j\xe0';
    expect(decodeText(bytesOf(windows))).toBe('O’Neil – Žižek, René Schön, Déjà');
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
    ['<?xml version="1.0" encoding="ISO-8859-2"?>\nMo\xb9\xe8', 'Mošč'],
    ['<?xml version="1.0" encoding="windows-1252"?>\n\x96', '–'],
  ])('is in the encoding that it names: %j', (text, decoded) => {
    expect(decodeText(bytesOf(text)).split('\n')[1]).toBe(decoded);
  });
});

/** The bytes of a text in ISO 8859-1. */
function bytesOf(text: string): Uint8Array {
  return new Uint8Array([...text].map((sign) => sign.charCodeAt(0)));
}
