import { describe, expect, test } from 'vitest';
import { formats } from '../../lib/exchange';
import type { FormatId } from '../../lib/exchange/format';
import { assignKeys } from '../../lib/paper/assign-keys';
import { LIST_TEXTS } from './list-texts';

const NOW = Date.parse('2026-11-29');

async function convert(from: FormatId, to: FormatId, text: string): Promise<string> {
  const format = (id: FormatId) => formats.find((each) => each.id === id);
  const { items = [] } = (await format(from)?.read?.(text, { now: NOW })) ?? {};
  const citekeys = assignKeys(items, new Set());
  return String(await format(to)?.write?.(items, { now: NOW, citekeys, texts: LIST_TEXTS }));
}

const CSL = JSON.stringify([
  {
    id: 'moss',
    type: 'book',
    title: 'Moss',
    author: [{ family: 'Fern', given: 'Ada' }],
    translator: [{ family: 'Rill', given: 'Carl', 'non-dropping-particle': 'van' }],
    issued: { 'date-parts': [[2001]] },
    'original-date': { 'date-parts': [[1900]] },
    accessed: { 'date-parts': [[2020, 1, 2]] },
    version: '1.2',
    language: 'de',
    URL: 'https://example.org/moss',
  },
]);

describe('what a file states beyond the data model', () => {
  test('goes from CSL-JSON to BibLaTeX and back', async () => {
    const biblatex = await convert('csljson', 'biblatex', CSL);
    expect(biblatex).toContain('translator = {van Rill, Carl}');
    expect(biblatex).toContain('origdate = {1900}');
    expect(biblatex).toContain('urldate = {2020-01-02}');
    expect(biblatex).toContain('version = {1.2}');
    expect(biblatex).toContain('language = {de}');
    const [back] = JSON.parse(await convert('biblatex', 'csljson', biblatex));
    expect(back).toMatchObject({
      translator: [{ family: 'Rill', given: 'Carl', 'non-dropping-particle': 'van' }],
      'original-date': { 'date-parts': [[1900]] },
      accessed: { 'date-parts': [[2020, 1, 2]] },
      version: '1.2',
      language: 'de',
    });
  });

  test('goes from CSL-JSON to RIS and back', async () => {
    const ris = await convert('csljson', 'ris', CSL);
    expect(ris).toContain('A4  - van Rill, Carl\r\n');
    expect(ris).toContain('Y2  - 2020/01/02\r\n');
    const [back] = JSON.parse(await convert('ris', 'csljson', ris));
    expect(back).toMatchObject({
      translator: [{ family: 'Rill', given: 'Carl', 'non-dropping-particle': 'van' }],
      accessed: { 'date-parts': [[2020, 1, 2]] },
    });
  });

  test('is written once in BibLaTeX if the file had it', async () => {
    const tex = '@book{a, title={Moss}, translator={Rill, C\\"arl}, date={2001}, version={2}}';
    const written = await convert('biblatex', 'biblatex', tex);
    expect(written.match(/translator/g)).toHaveLength(1);
    expect(written).toContain('translator = {Rill, C\\"arl}');
  });

  test('is printed in references', async () => {
    expect(await convert('csljson', 'apa', CSL)).toContain('(C. van Rill, Trans.');
  });

  test('is printed for each of several works that have other facts', async () => {
    const works = [
      { title: 'Moss', translator: [{ family: 'Rill', given: 'Carl' }] },
      { title: 'Elm', 'original-date': { 'date-parts': [[1900]] } },
    ].map((facts) => ({ id: facts.title, type: 'book', ...facts }));
    const printed = await convert('csljson', 'apa', JSON.stringify(works));
    expect(printed).toContain('(Original work published 1900)');
    expect(printed).toContain('(C. Rill, Trans.)');
  });
});

test('the type of document of Scopus is not printed', async () => {
  const text = 'TY  - JOUR\nTI  - Moss\nM3  - Article\nT2  - Elm\nER  - ';
  expect(await convert('ris', 'apa', text)).toBe('Moss. (n.d.). Elm.\n');
  expect(await convert('ris', 'ris', text)).toContain('M3  - Article');
});

describe('types of works that are no kind of paper', () => {
  test.each([
    ['csljson', 'csljson', '"type":"legal_case"'],
    ['csljson', 'ris', 'TY  - CASE'],
    ['csljson', 'biblatex', '@jurisdiction{'],
    ['csljson', 'rdf', '<z:itemType>case</z:itemType>'],
  ] as const)('%s → %s', async (from, to, expected) => {
    const text = '[{"id":"a","type":"legal_case","title":"Fern v. Moss","authority":"Court"}]';
    expect(await convert(from, to, text)).toContain(expected);
  });

  test.each([
    ['ris', 'ris', 'TY  - VIDEO'],
    ['ris', 'csljson', '"type":"motion_picture"'],
    ['ris', 'biblatex', '@movie{'],
  ] as const)('%s → %s', async (from, to, expected) => {
    expect(await convert(from, to, 'TY  - VIDEO\nTI  - Moss\nER  - ')).toContain(expected);
  });

  test('BibLaTeX → CSL-JSON', async () => {
    const text = '@jurisdiction{a, title={Fern v. Moss}, date={1954}}';
    expect(await convert('biblatex', 'csljson', text)).toContain('"type":"legal_case"');
  });

  test('Zotero RDF → CSL-JSON', async () => {
    const csl = '[{"id":"a","type":"song","title":"Moss","publisher":"Label"}]';
    const rdf = await convert('csljson', 'rdf', csl);
    expect(await convert('rdf', 'csljson', rdf)).toContain('"type":"song"');
  });

  test('publisher and number of such a work are kept', async () => {
    const text = '[{"id":"a","type":"song","title":"Moss","publisher":"Label","number":"12"}]';
    const [item] = JSON.parse(await convert('csljson', 'csljson', text));
    expect(item).toMatchObject({ type: 'song', publisher: 'Label', number: '12' });
  });
});
