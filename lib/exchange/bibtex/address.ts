import { trimTrailing } from '../../text/text';

/** The web addresses in an entry's fields, without TeX escapes, the most likely page first. */
export function addressesOf(fields: ReadonlyMap<string, string>): string[] {
  const values = FIELDS.flatMap((name) => verbatim(fields.get(name) ?? ''));
  return values
    .flatMap(
      (value) =>
        // Some addresses have no scheme.
        value.replace(/^(?:\/\/)?(?=www\.)/i, 'https://').match(/https?:\/\/[^\s<>"|]+/gi) ?? [],
    )
    .map((address) => trimTrailing(address, '.,;'));
}

/** Preferred fields first. dblp writes `ee`, BibDesk `bdsk-url-1`. */
const FIELDS = [
  'url',
  'howpublished',
  'link',
  'ee',
  'bdsk-url-1',
  'pdf',
  'eprint',
  'note',
  'adsurl',
];

/** An address or a number without TeX commands, escapes and braces. */
export function verbatim(value: string): string {
  return value
    .replace(/\\href\s*\{([^{}]*)\}\s*\{/g, ' $1 {')
    .replace(/\\(?:url|href|nolinkurl|path)\s*(?=\{)/g, ' ')
    .replace(/\$\\sim\$|\{?\\(?:textasciitilde|sim)(?:\{\}| )?\}?|\\~(?:\{\s*\})?/g, '~')
    .replace(/\{?\\textunderscore(?:\{\})?\}?/g, '_')
    .replace(/\\-|\\\//g, '')
    .replace(/\$\s*([<>])\s*\$|\{?\\text(less|greater)(?:\{\}| )?\}?/g, angle)
    .replace(/\\([_%#&$~{}])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function angle(_: string, sign: string | undefined, name: string): string {
  return sign ?? (name === 'less' ? '<' : '>');
}
