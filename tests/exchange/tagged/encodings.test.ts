import { expect, it } from 'vitest';
import { recognise } from '../../../lib/exchange/import/recognise';
import { rdf } from '../../../lib/exchange/rdf/rdf';
import { ciw } from '../../../lib/exchange/tagged/ciw';
import { enw } from '../../../lib/exchange/tagged/enw';
import { nbib } from '../../../lib/exchange/tagged/nbib';
import { decodeText } from '../../../lib/text/decode-text';

const FORMATS = { nbib, enw, ciw, rdf };

/** One paper in each format. */
const TEXTS = (title: string, author: string): Record<keyof typeof FORMATS, string> => ({
  nbib: `PMID- 7\nTI  - ${title}\nFAU - ${author}\nDP  - 2020\n`,
  enw: `%0 Journal Article\n%T ${title}\n%A ${author}\n%D 2020\n`,
  ciw: `FN Clarivate\nVR 1.0\nPT J\nAF ${author}\nTI ${title}\nPY 2020\nER\n\nEF\n`,
  rdf: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/">
<bib:Article rdf:about="#a"><z:itemType>journalArticle</z:itemType><dc:title>${title}</dc:title>
<bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>${author.split(', ')[0]}</foaf:surname><foaf:givenName>${author.split(', ')[1]}</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors></bib:Article></rdf:RDF>`,
});

const EUROPEAN = ['Größe der Bäche', 'Müller, André'] as const;
const CHINESE = ['苔藓研究', '王, 明'] as const;
const MAC: Record<string, string> = { ö: '\x9a', ß: '\xa7', ä: '\x8a', ü: '\x9f', é: '\x8e' };
const GBK: Record<string, string> = {
  苔藓研究: '\xcc\xa6\xde\xba\xd1\xd0\xbe\xbf',
  王: '\xcd\xf5',
  明: '\xc3\xf7',
};

const latin = (text: string) => Buffer.from(text, 'latin1');
const replaced = (text: string, signs: Record<string, string>) =>
  latin(Object.entries(signs).reduce((all, [from, to]) => all.replaceAll(from, to), text));
const wide = (text: string) => Buffer.from(text, 'utf16le');

const ENCODINGS: Record<
  string,
  [work: readonly [string, string], encode: (text: string) => Buffer]
> = {
  'UTF-16': [CHINESE, (text) => wide(`\ufeff${text}`)],
  'UTF-16, big end first': [CHINESE, (text) => wide(`\ufeff${text}`).swap16()],
  'UTF-16 without a byte order mark': [EUROPEAN, wide],
  'windows-1252': [EUROPEAN, latin],
  MacRoman: [EUROPEAN, (text) => replaced(text, MAC)],
  GBK: [CHINESE, (text) => replaced(text, GBK)],
};

it.each(
  Object.keys(ENCODINGS).flatMap((encoding) =>
    Object.keys(FORMATS).map((format) => [format as keyof typeof FORMATS, encoding] as const),
  ),
)('a file of %s in %s is recognised and read', async (format, encoding) => {
  const [[title, author], encode] = ENCODINGS[encoding] ?? expect.fail(encoding);
  const text = decodeText(new Uint8Array(encode(TEXTS(title, author)[format])));
  expect((await recognise(text, 'file'))?.id).toBe(format);
  const { items } = await FORMATS[format].read(text, { now: 0 });
  const [family, given] = author.split(', ');
  expect(items[0]?.paper).toMatchObject({ title, authors: [{ family, given }] });
});
