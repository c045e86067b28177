import type { HttpAnswer, HttpRequest } from './http';
import { SyncError } from './problem';

/** A file or folder of a listing. */
export interface Listed {
  /** Its last part, decoded. */
  name: string;
  /** Changes when the file does: its ETag, time and size, as far as the server states them. */
  mark: string;
  /** Its length in bytes, if the server states it. */
  size?: number;
}

const END = /<\/(?:[\w-]{1,40}:)?response\s{0,9}>/;
const WHOLE = /<\/(?:[\w-]{1,40}:)?multistatus\s{0,9}>/;
const MARKS = ['getetag', 'getlastmodified', 'getcontentlength'].map(textIn);
const HREF = textIn('href');
const SIZE = textIn('getcontentlength');

const PROPERTIES =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><getetag/>' +
  '<getlastmodified/><getcontentlength/></prop></propfind>';

/** Asks for the files and folders of a folder. Its path ends with a slash. */
export function listingRequest(path: string): HttpRequest {
  const headers = { Depth: '1', 'Content-Type': 'application/xml' };
  return { method: 'PROPFIND', path, body: PROPERTIES, headers };
}

/**
 * Reads the answer of PROPFIND (RFC 4918, 9.1). A service worker has no XML parser, and nothing but
 * these texts is needed.
 * @throws SyncError `foreign` for the answer of another program; `damaged_answer` for a part of an
 * answer, in which what is not listed must not be taken for deleted
 */
export function listingOf({ status, text }: HttpAnswer): Listed[] {
  if (status !== 207) throw new SyncError({ kind: 'foreign' });
  if (!WHOLE.test(text)) throw new SyncError({ kind: 'damaged_answer' });
  return text
    .split(END)
    .slice(0, -1)
    .flatMap((response) => {
      const href = HREF(response);
      const name = href && nameIn(href);
      if (!name) return [];
      const mark = MARKS.map((of) => of(response) ?? '').join(' ');
      const size = SIZE(response);
      return [{ name, mark, ...(size !== undefined && { size: Number(size) }) }];
    });
}

function textIn(tag: string): (response: string) => string | undefined {
  const pattern = new RegExp(`<(?:[\\w-]{1,40}:)?${tag}(?:\\s[^>]{0,200})?>([^<]{1,2000})<`);
  return (response) => pattern.exec(response)?.[1]?.trim();
}

function nameIn(href: string): string | undefined {
  const [path = ''] = href.split(/[?#]/);
  const last = path.replace(/\/$/, '').split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    // Not a name that Offprint gave.
    return undefined;
  }
}
