import { decodeMetadata } from '../../../text/html';

const INLINE = 'i|b|u|em|strong|tt|sc|scp|small|span|a|p|br|jats:[\\w-]+|mml:[\\w-]+';
const TAG = new RegExp(`</?(?:${INLINE})(?: [a-z-]+="[^"<>]*")*\\s?/?>`, 'gi');

/** Decodes entities of HTML, also with TeX's escapes: `\&amp;`, `{\&}amp;`. */
export function withoutEntities(tex: string): string {
  if (!tex.includes('&')) return tex;
  return decodeMetadata(
    tex.replace(/(?:\{\\&\}|\\&|\{&\}|&)\\?(#x?[\da-f]{1,6};|[a-z]{2,8}\d{0,2};)/gi, '&$1'),
  );
}

/** A mark of HTML whose brackets are TeX. */
const ESCAPED =
  /(?:\{\\textless\}|\$<\$)(\/?)([a-z]{1,6}|jats:[\w-]{1,20})(?:\{\\textgreater\}|\$>\$)/gi;

/**
 * Zotero and Mendeley write the italics of a title as `{\textless}i{\textgreater}`. A mark without
 * its end is a text about HTML.
 */
function unescapedMarks(tex: string): string {
  if (!/\\textless|\$<\$/.test(tex)) return tex;
  const ended = new Set<string>();
  for (const [, slash, name = ''] of tex.matchAll(ESCAPED)) if (slash) ended.add(name);
  return tex.replace(ESCAPED, (mark, slash: string, name: string) =>
    ended.has(name) ? `<${slash}${name}>` : mark,
  );
}

/**
 * Decodes the entities and removes the marks of HTML that doi.org, IEEE, ScienceDirect and others
 * write into BibTeX. Scripts become TeX.
 */
export function withoutMarkup(tex: string): string {
  const decoded = unescapedMarks(withoutEntities(tex));
  if (!decoded.includes('<')) return decoded;
  return decoded
    .replace(/<sub>([^<>{}]*)<\/sub>/gi, '\\textsubscript{$1}')
    .replace(/<sup>([^<>{}]*)<\/sup>/gi, '\\textsuperscript{$1}')
    .replace(/<(?:br|\/p|\/jats:p)\s?\/?>/gi, ' ')
    .replace(TAG, '')
    .replace(/<\/?su[bp]>/gi, '');
}
