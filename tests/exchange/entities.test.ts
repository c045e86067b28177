import { expect, it } from 'vitest';
import { readBibtex } from '../../lib/exchange/bibtex/read-bibtex';
import { readCsl } from '../../lib/exchange/csl/csl-read';
import { csv } from '../../lib/exchange/csv/csv';
import { readCsv } from '../../lib/exchange/csv/csv-read';
import type { ReadResult } from '../../lib/exchange/format';
import { papermemory } from '../../lib/exchange/import/papermemory';
import { readRdf } from '../../lib/exchange/rdf/rdf-read';
import { readRis } from '../../lib/exchange/ris/ris-read';
import type { Author } from '../../lib/paper/paper';
import { itemOf } from './nasty';

const NOW = 1_795_000_000_000;
const AUTHORS: Author[] = [
  { given: 'René', family: 'Müller' },
  { given: 'Ada', family: 'Fern' },
];

function expectDecoded({ items }: ReadResult, tags: string[]): void {
  const [item] = items;
  expect(item?.paper.title).toBe('Moss & café');
  expect(item?.paper.authors).toEqual(AUTHORS);
  expect(item?.paper.venue).toBe('Flora & Fauna');
  expect(item?.entry && 'tags' in item.entry ? item.entry.tags : undefined).toEqual(tags);
}

it('decodes entities of a table before it splits at semicolons', async () => {
  const text = `Title,Author,Publication Title,Manual Tags,Notes
"Moss &amp; caf&eacute;","M&uuml;ller, Ren&amp;eacute;; Fern, Ada","Flora &amp; Fauna","caf&eacute;; moss","<p>&lt;b&gt;&nbsp;&eacute; &amp;amp;</p>"
`;
  const result = await readCsv(text, NOW);
  expectDecoded(result, ['café', 'moss']);
  expect(result.items[0]?.entry).toMatchObject({ note: '<b> é &amp;' });
});

it('leaves what looks like an entity in our own table, where it is meant', async () => {
  const title = 'What &amp;eacute; means';
  const { items } = await readCsv([...csv.parts([itemOf({ title })])].join(''), NOW);
  expect(items[0]?.paper.title).toBe(title);
});

it('decodes entities of RIS before it splits at semicolons', () => {
  const text = `TY  - JOUR
TI  - Moss &amp; caf&eacute;
AU  - M&amp;uuml;ller, Ren&#233;
AU  - Fern, Ada
T2  - Flora &amp; Fauna
KW  - caf&eacute;; moss
DO  - 10.1000/(SICI)1097(1998)49:8&lt;693::AID-ASI4&gt;3.0.CO;2-O
ER  - 
`;
  const result = readRis(text, NOW);
  expectDecoded(result, ['café', 'moss']);
  expect(result.items[0]?.paper.ids[0]).toBe(
    'doi:10.1000/(sici)1097(1998)49:8<693::aid-asi4>3.0.co;2-o',
  );
});

it('decodes entities of CSL-JSON before it splits at semicolons', () => {
  const text = JSON.stringify([
    {
      title: '&lt;i&gt;Moss&lt;/i&gt; &amp; caf&eacute;',
      author: [
        { family: 'M&uuml;ller', given: 'Ren&amp;eacute;' },
        { family: 'Fern', given: 'Ada' },
      ],
      'container-title': ['Flora &amp;amp; Fauna'],
      keyword: 'caf&eacute;; moss',
    },
  ]);
  expectDecoded(readCsl(text, NOW), ['café', 'moss']);
});

it.each([
  ['bare', '&'],
  ['escaped', '\\&'],
  ['in braces', '{\\&}'],
])('decodes entities of BibTeX that are %s before it splits at semicolons', async (_, sign) => {
  const text = `@article{moss,
  title = {Moss &amp; caf&eacute;},
  author = {Ren&amp;eacute; M&uuml;ller and Fern, Ada},
  journal = {Flora &amp; Fauna},
  keywords = {caf&eacute;; moss},
  annotation = {&eacute;}
}`;
  const result = await readBibtex(
    text.replaceAll('&', () => sign),
    { now: NOW },
  );
  expectDecoded(result, ['café', 'moss']);
  expect(result.items[0]?.entry).toMatchObject({ note: '&eacute;' });
});

it('decodes entities of PaperMemory before it splits names', async () => {
  const text = JSON.stringify({
    'Arxiv-2301.01234': {
      title: 'Moss &amp; caf&eacute;',
      author: 'Ren&amp;eacute; M&uuml;ller and Ada Fern',
      venue: 'Flora &amp; Fauna',
      tags: ['moss'],
    },
    __dataVersion: 508,
  });
  expectDecoded(await papermemory.read(text, { now: NOW }), ['moss']);
});

it('powers of ten stay powers in every format', async () => {
  const title = 'Of 10<sup>6</sup> m in CO<sub>2</sub> in 2020<sup>a</sup>';
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="#a">
    <dc:title>${title.replaceAll('<', '&lt;')}</dc:title></rdf:Description></rdf:RDF>`;
  const results = [
    readRis(`TY  - JOUR\nTI  - ${title}\nER  - \n`, NOW),
    readCsl(JSON.stringify([{ type: 'book', title }]), NOW),
    readCsl(JSON.stringify([{ itemType: 'book', title, creators: [] }]), NOW),
    readRdf(rdf, NOW),
    await readCsv(`Title,Item Type\n${title},book\n`, NOW),
  ];
  for (const { items } of results) expect(items[0]?.paper.title).toBe('Of 10⁶ m in CO2 in 2020a');
});
