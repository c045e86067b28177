import { trimTrailing } from '../../text/text';

/**
 * Characters that are not allowed in file names on Windows
 * (https://learn.microsoft.com/windows/win32/fileio/naming-a-file) or in links of Obsidian.
 */
const FORBIDDEN = /[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Invisible characters, some of which change the direction of text. */
const HIDDEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Names of devices on Windows, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?=\.|$)/i;
/** Bytes of UTF-8. Linux allows 255, and a number and an extension are added. */
const LONGEST = 180;

/**
 * Returns a function that makes unique file names that are valid on Windows, macOS and Linux. They
 * are also unique in file systems that ignore case and Unicode normalisation.
 */
export function uniqueNames(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const name = plainName(text);
    for (let number = 1; ; number++) {
      const numbered = number === 1 ? name : `${name} (${number})`;
      const key = numbered.normalize('NFKC').toUpperCase().toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return numbered;
    }
  };
}

function plainName(text: string): string {
  const plain = text
    .replace(HIDDEN, '')
    .replace(FORBIDDEN, ' ')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+/, '');
  const name = trimTrailing(cut(plain), '. ') || 'Untitled';
  return DEVICE.test(name) ? `${name.replace(DEVICE, '$&_')}` : name;
}

/** Cuts a text to the longest name, between graphemes. */
function cut(text: string): string {
  const encoder = new TextEncoder();
  if (encoder.encode(text).length <= LONGEST) return text;
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += encoder.encode(segment).length;
    if (bytes > LONGEST) break;
    kept += segment;
  }
  return kept;
}
