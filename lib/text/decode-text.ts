import { guessEncoding } from './guess-encoding';
import { windows1252, windows1252Sign } from './windows-1252';

/**
 * Decodes the bytes of a file, without the byte order mark: UTF-16, else UTF-8, else the encoding
 * that is named at the beginning, by JabRef and editors in a comment (`% Encoding: ISO8859_2`) or
 * by XML, else GBK or the encoding of older Macs if the bytes look like it. Otherwise every byte
 * that is not UTF-8 is windows-1252, which older Windows programs write and in which every byte is
 * valid (https://encoding.spec.whatwg.org/), so that a stray byte costs one letter.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeAs(namedEncoding(bytes), bytes) ?? decodeUnnamed(bytes);
  }
}

/** Bytes in which UTF-16 without a byte order mark is looked for. */
const SAMPLE = 64;

/** UTF-16 by its byte order mark, or by zero bytes: the beginning of every format is ASCII. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = (parity: number) =>
    sample.filter((byte, at) => at % 2 === parity && byte === 0).length;
  const most = sample.length / 2;
  if (sample.length < 4 || Math.min(zeros(0), zeros(1)) > 0) return undefined;
  if (zeros(1) > most * 0.8) return 'utf-16le';
  return zeros(0) > most * 0.8 ? 'utf-16be' : undefined;
}

/** Bytes at the beginning in which an encoding may be named. */
const BEGINNING = 2000;

/** The encoding that a comment names, in the spelling of the Encoding Standard. */
function namedEncoding(bytes: Uint8Array): string {
  const text = String.fromCharCode(...bytes.subarray(0, BEGINNING));
  const [, inComment] = /^[ \t]*%.{0,80}?\b(?:en)?coding[:=] ?"?([\w-]{2,20})/im.exec(text) ?? [];
  const [, inXml] = /^<\?xml[^>]{0,80}\bencoding=["']([\w-]{2,20})/i.exec(text) ?? [];
  const name = inComment ?? inXml ?? '';
  return name
    .toLowerCase()
    .replace(/^iso[_-]?8859[_-]/, 'iso-8859-')
    .replace(/^cp[_-](?=125\d$)/, 'cp')
    .replace(/^(latin|l)[_-](?=\d$)/, '$1')
    .replace(/^mac_?roman$/, 'macintosh')
    .replace(/(euc|koi8|shift|big5)_/, '$1-')
    .replace(/^shift-/, 'shift_')
    .replace(/^(?:ms932|sjis)$/, 'shift_jis')
    .replace(/^(?:ms936|cp936)$/, 'gbk');
}

/** Undefined if there is no such encoding, or if it is UTF-8, which the bytes are not. */
function decodeAs(name: string, bytes: Uint8Array): string | undefined {
  if (name === '' || /^utf-?(?:8|16)|^(?:us-)?ascii$/.test(name)) return undefined;
  try {
    const decoder = new TextDecoder(name);
    // Node decodes it as ISO 8859-1.
    return decoder.encoding === 'windows-1252' ? windows1252(bytes) : decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 where the bytes are valid, and what is likely where most of them are not. */
function decodeUnnamed(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  let [from, inUtf8, others] = [0, 0, 0];
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      if (length > 1) inUtf8 += length;
      at += length;
      continue;
    }
    parts.push(decoder.decode(bytes.subarray(from, at)), windows1252Sign(bytes[at] ?? 0));
    others++;
    at++;
    from = at;
  }
  const guess = guessEncoding(bytes, inUtf8, others);
  if (guess) return new TextDecoder(guess).decode(bytes);
  parts.push(decoder.decode(bytes.subarray(from)));
  return parts.join('').replace(/^\ufeff/, '');
}

/** The number of bytes of the UTF-8 sequence at an offset (RFC 3629, section 4); 0 if invalid. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const second = bytes[at + 1] ?? 0;
  const [least = 0x80, most = 0xbf] = SECOND[lead] ?? [];
  if (lead < 0xc2 || lead > 0xf4 || second < least || second > most) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const rest = bytes.subarray(at + 2, at + length);
  const isWhole = rest.length === length - 2 && rest.every((byte) => (byte & 0xc0) === 0x80);
  return isWhole ? length : 0;
}

/** Lead bytes after which the second byte is restricted. */
const SECOND: Record<number, readonly [least: number, most: number]> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
};
