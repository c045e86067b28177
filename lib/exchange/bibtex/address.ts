/** The web addresses that fields name, as they would stand in a browser. */
export function addressesOf(fields: ReadonlyMap<string, string>): string[] {
  const values = FIELDS.flatMap((name) => fields.get(name) ?? []);
  return values.flatMap((value) => verbatim(value).match(/https?:\/\/[^\s<>"|]+/gi) ?? []);
}

/** Best first. `ee` is dblp's, `bdsk-url-1` BibDesk's. */
const FIELDS = ['url', 'howpublished', 'link', 'ee', 'bdsk-url-1', 'pdf', 'note'];

/** An address or a number without the TeX that people and programs put into it. */
export function verbatim(value: string): string {
  return value
    .replace(/\\(?:url|href|nolinkurl|path)\s*(?=\{)/g, ' ')
    .replace(/\{?\\(?:textasciitilde|sim)(?:\{\}| )?\}?|\\~(?:\{\s*\})?/g, '~')
    .replace(/\$\\sim\$/g, '~')
    .replace(/\{?\\textunderscore(?:\{\})?\}?/g, '_')
    .replace(/\\-|\\\//g, '')
    .replace(/\\([_%#&$~{}])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
