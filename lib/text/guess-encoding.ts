import { windows1252Sign } from './windows-1252';

/** Pairs of bytes that show GBK; fewer can be chance. */
const LEAST_PAIRS = 3;

/**
 * Guesses the encoding of bytes that are neither UTF-8 nor named: GBK of Chinese programs, or the
 * encoding of older Macs; undefined if they look like windows-1252 or like nothing known. Takes
 * time linear in the length.
 * @param inUtf8 bytes above 7F that are valid in UTF-8: few in other encodings, more in GBK
 * @param others bytes that are not
 */
export function guessEncoding(
  bytes: Uint8Array,
  inUtf8: number,
  others: number,
): 'gbk' | 'macintosh' | undefined {
  if (inUtf8 <= others * 3 && isChinese(bytes)) return 'gbk';
  if (inUtf8 * 4 > others) return undefined;
  const roman = new TextDecoder('macintosh');
  const mac = likeliness(bytes, (byte) => roman.decode(Uint8Array.of(byte)));
  return mac > likeliness(bytes, windows1252Sign) ? 'macintosh' : undefined;
}

/**
 * Whether all bytes above 7F come in pairs of GB 2312, of which GBK files are made. Korean files
 * have pairs too, but their first bytes end at C8; of Chinese characters a third is behind it.
 */
function isChinese(bytes: Uint8Array): boolean {
  let [pairs, behind] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    if (lead < 0xa1 || lead > 0xf7 || trail < 0xa1 || trail === 0xff) return false;
    pairs++;
    if (lead > 0xc8) behind++;
    at++;
  }
  return pairs >= LEAST_PAIRS && behind > pairs / 10;
}

/** Signs that fit between two others, of which blanks stand for all that are no ASCII letters. */
const FITS = /[A-Za-z]\p{L}.|.\p{L}[A-Za-z]|[A-Za-z]’[A-Za-z]| [“‘«][A-Za-z]|[A-Za-z][”’»] /u;
/** Signs that can't stand between two others: capitals within words, punctuation within words. */
const MISFITS = /[a-z]\p{Lu}.|[A-Z]\p{Lu}[a-z]|[A-Za-z][^\p{L}’–][A-Za-z]/u;

/** How many signs above 7F fit where they are, less those that can't stand there. */
function likeliness(bytes: Uint8Array, signOf: (byte: number) => string): number {
  const signs = Array.from({ length: 128 }, (_, index) => signOf(index + 0x80));
  let sum = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    const around = letterAt(bytes, at - 1) + signs[byte - 0x80] + letterAt(bytes, at + 1);
    if (MISFITS.test(around)) sum -= 1;
    else if (FITS.test(around)) sum += 1;
  }
  return sum;
}

function letterAt(bytes: Uint8Array, at: number): string {
  const sign = String.fromCharCode(bytes[at] ?? 0);
  return /[A-Za-z]/.test(sign) ? sign : ' ';
}
