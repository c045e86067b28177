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

/**
 * Decodes the entities and removes the marks of HTML that doi.org, IEEE, ScienceDirect and others
 * write into BibTeX. Scripts become TeX.
 */
export function withoutMarkup(tex: string): string {
  const decoded = withoutEntities(tex);
  if (!decoded.includes('<')) return decoded;
  return decoded
    .replace(/<sub>([^<>{}]*)<\/sub>/gi, '\\textsubscript{$1}')
    .replace(/<sup>([^<>{}]*)<\/sup>/gi, '\\textsuperscript{$1}')
    .replace(/<(?:br|\/p|\/jats:p)\s?\/?>/gi, ' ')
    .replace(TAG, '')
    .replace(/<\/?su[bp]>/gi, '');
}
