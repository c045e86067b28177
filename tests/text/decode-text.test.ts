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
    expect(decodeText(bytesOf('%T \xa1\xb6\xd1\xd0\xbe\xbf\xa1\xb7\xba\xd3\xb0\xa1'))).toBe(
      '%T 《研究》河啊',
    );
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

describe('the name of an encoding', () => {
  it.each([
    ...['ISO-8859-2', 'iso_8859-2', 'ISO8859_2', 'iso8859-2', 'latin2', 'latin-2', 'l2', 'L_2'].map(
      (name) => [name, '\xb9', 'š'],
    ),
    ...['cp1251', 'CP-1251', 'cp_1251', 'windows-1251'].map((name) => [name, '\xcc', 'М']),
    ...['latin1', 'Latin-1', 'l1', 'cp1252', 'ISO-8859-1'].map((name) => [name, '\xe4', 'ä']),
    ...['MacRoman', 'mac_roman', 'macintosh'].map((name) => [name, '\x9f', 'ü']),
    ...['shift_jis', 'Shift-JIS', 'sjis', 'x-sjis', 'MS932'].map((name) => [
      name,
      '\x83\x41',
      'ア',
    ]),
    ...['euc_jp', 'EUC-JP', 'x-euc_jp'].map((name) => [name, '\xa5\xa2', 'ア']),
    ...['koi8_r', 'KOI8-R'].map((name) => [name, '\xed', 'М']),
    ...['big5', 'Big5'].map((name) => [name, '\xa4\xa4', '中']),
    ...['gbk', 'cp936', 'MS936'].map((name) => [name, '\xd6\xd0', '中']),
    ...['us-ascii', 'ASCII', 'utf8', 'UTF-16', 'utf-8', 'xlatin2', 'latin22'].map((name) => [
      name,
      '\xb9',
      '¹',
    ]),
  ])('%s: %j is %s', (name, bytes, sign) => {
    expect(decodeText(bytesOf(`% Encoding: ${name}\n${bytes}`)).split('\n')[1]).toBe(sign);
  });

  it.each([
    ['% coding=latin2\n', 'š'],
    [' \t% -*- coding: "latin2" -*-\n', 'š'],
    ['@comment{moss}\n% ENCODING: latin2\n', 'š'],
    ['x % encoding: latin2\n', '¹'],
    ['% recoding: latin2\n', '¹'],
    ['% encoding latin2\n', '¹'],
    [`%${' '.repeat(81)}encoding: latin2\n`, '¹'],
    ["<?XML version='1.0' encoding='latin2'?>\n", 'š'],
    [' <?xml encoding="latin2"?>\n', '¹'],
    ['<?xml?> encoding="latin2"\n', '¹'],
    ['<?xml encoding=latin2?>\n', '¹'],
    [`% ${'x\n'.repeat(1000)}% encoding: latin2\n`, '¹'],
  ])('in %j', (head, sign) => {
    expect(decodeText(bytesOf(`${head}\xb9`)).at(-1)).toBe(sign);
  });
});

describe('bytes that are not UTF-8', () => {
  it.each([
    ['\xc3\xa4 \xe4', 'ä ä'],
    ['\xc0\x80', 'À€'],
    ['\xc1\xbf', 'Á¿'],
    ['\xc2\x80\xe4', '\x80ä'],
    ['\xe0\x9f\xbf', 'àŸ¿'],
    ['\xe0\xa0\x80\xe4', '\u0800ä'],
    ['\xed\x9f\xbf\xe4', '\ud7ffä'],
    ['\xed\xa0\x80', 'í\xa0€'],
    ['\xf0\x90\x80\x80\xe4', '\u{10000}ä'],
    ['\xf0\x8f\xbf\xbf', 'ð\x8f¿¿'],
    ['\xf4\x8f\xbf\xbf\xe4', '\u{10ffff}ä'],
    ['\xf4\x90\x80\x80', 'ô\x90€€'],
    ['\xf5\x80\x80\x80', 'õ€€€'],
    ['\xe2\x82', 'â‚'],
    ['\xdf\xbf\xe4', '\u07ffä'],
    ['\xef\xbb\xbf\xe4', 'ä'],
  ])('%j are %j', (bytes, text) => expect(decodeText(bytesOf(bytes))).toBe(text));
});

it('is UTF-16 only with enough zero bytes, all of them on one side', () => {
  const wide = (text: string) => text.replace(/./g, '$&\0');
  expect(decodeText(bytesOf('a\0b\0'))).toBe('ab');
  expect(decodeText(bytesOf('\0a\0b'))).toBe('ab');
  expect(decodeText(bytesOf('a\0'))).toBe('a\0');
  expect(decodeText(bytesOf('a\0bc'))).toBe('a\0bc');
  expect(decodeText(bytesOf(`${wide('abcdefgh')}ijkl`))).toBe(`${wide('abcdefgh')}ijkl`);
  expect(decodeText(bytesOf(`${wide('abcdefghi')}jk`))).toBe('abcdefghi歪');
  expect(decodeText(new Uint8Array([0xff, 0xfe]))).toBe('');
  expect(decodeText(bytesOf('\xfea'))).toBe('þa');
  expect(decodeText(bytesOf('\xffa'))).toBe('ÿa');
  expect(decodeText(new Uint8Array([]))).toBe('');
});
