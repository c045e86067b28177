import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csl } from '../../../lib/exchange/csl/csl';
import { rdf } from '../../../lib/exchange/rdf/rdf';
import { ris } from '../../../lib/exchange/ris/ris';
import { itemOf } from '../nasty';
import { written } from '../written';

/*
 * One collection of made-up works, as Zotero 11 exported it in three formats.
 */

const NOW = 1_795_000_000_000;
const file = (extension: string) =>
  readFileSync(`tests/fixtures/formats/zotero-11.${extension}`, 'utf8');
const fromRdf = () => rdf.read(file('rdf'), { now: NOW });
const fromCsl = () => csl.read(file('json'), { now: NOW });
const fromRis = () => ris.read(file('ris'), { now: NOW });

describe('Zotero RDF', () => {
  it('gives the numbers of PubMed', async () => {
    const { items } = await fromRdf();
    expect(items[0]?.paper.ids).toEqual([
      'arxiv:1901.01234',
      'doi:10.1234/moss.1',
      'pmid:31452104',
      'pmcid:PMC6785432',
    ]);
  });

  it('gives the type of a thesis and of a report', async () => {
    const { items } = await fromRdf();
    expect(items.map(({ paper }) => paper.publication?.genre)).toEqual([
      undefined,
      undefined,
      'PhD thesis',
      'Technical Report',
      ...[undefined, undefined, undefined, undefined],
    ]);
  });

  it('gives the section, the part and the call number', async () => {
    const { items } = await fromRdf();
    expect(items[0]?.entry?.beyond?.csl).toMatchObject({
      section: 'Letters',
      'part-number': 'II',
      'call-number': 'QK 533',
    });
  });

  it('gives the place of a conference beside that of its publisher', async () => {
    const { items } = await fromRdf();
    expect(items[1]?.paper.publication).toMatchObject({
      'event-place': 'Oslo',
      'publisher-place': 'New York',
    });
  });

  it('gives those who made a program, a film and a patent', async () => {
    const { items } = await fromRdf();
    expect(items.slice(5).map(({ paper }) => paper.authors[0]?.family)).toEqual([
      'Inge',
      'Jon',
      'Kai',
    ]);
  });

  it('gives the holder of a patent', async () => {
    const { items } = await fromRdf();
    expect(items[7]?.paper.publication?.publisher).toBe('Moss Inc.');
  });

  it('is written with the properties that Zotero reads for each type', async () => {
    const text = written(rdf, (await fromRdf()).items);
    const made = ['schema:author', 'z:inventors'].map((each) => `<${each}><rdf:Seq>`);
    for (const part of [
      ...made,
      '<bib:Series><dcterms:alternative>Floods</dcterms:alternative></bib:Series>',
      '<z:assignee>Moss Inc.</z:assignee>',
      '<z:eventPlace>Oslo</z:eventPlace>',
    ])
      expect(text).toContain(part);
    // Zotero would write what its type has no field for into “Extra”, also of an article.
    expect(text.match(/<z:archiveID>/g)).toHaveLength(1);
  });

  it('states the time of saving such that it is not taken for the date of a work', () => {
    const links = { page: 'https://moss.example/' };
    const item = itemOf({ title: 'Undated', ids: ['url:https://moss.example/'], links });
    const { published: _, ...undated } = item.paper;
    const text = written(rdf, [{ ...item, paper: undated }]);
    expect(text).toContain('<z:accessDate>');
    expect(text).not.toContain('dcterms:dateSubmitted');
  });

  it('gives a type of data where Zotero reads it', () => {
    const [kind, publication] = ['dataset' as const, { genre: 'Image' }];
    const text = written(rdf, [itemOf({ title: 'Moss', kind, publication })]);
    expect(text).toContain('<z:type>Image</z:type>');
  });

  it('is written again with all of it, except the kind of a film', async () => {
    const items = (await fromRdf()).items.filter(({ paper }) => paper.title !== 'The moss film');
    const { items: again, problems } = await rdf.read(written(rdf, items), { now: NOW });
    expect(problems).toEqual([]);
    const facts = (each: typeof items) =>
      each.map(({ paper, entry }) => [
        ...[paper.ids, paper.kind, paper.authors, paper.publication],
        ...[entry?.tags, entry?.note, entry?.beyond],
      ]);
    expect(facts(again)).toEqual(facts(items));
  });
});

describe('CSL-JSON of Zotero', () => {
  it('gives the number and the category that are in the field “Extra”', async () => {
    const { items } = await fromCsl();
    const [{ paper, entry } = {}] = items;
    expect(paper?.ids).toContain('arxiv:1901.01234');
    expect(paper?.category).toBe('q-bio.PE');
    expect(entry?.note).toBe('read twice');
    expect(items[4]?.paper.category).toBe('cs.CL');
    expect(items[4]?.entry?.note).toBe('');
  });

  it('gives the abbreviation of a journal', async () => {
    const { items } = await fromCsl();
    expect(items[0]?.paper.publication?.['container-title-short']).toBe('J. Moss');
    expect(written(csl, items)).toContain('"container-title-short":"J. Moss"');
  });
});

describe('RIS of Zotero', () => {
  it('gives notes as texts', async () => {
    const { items } = await fromRis();
    expect(items[0]?.entry?.note).toBe('First line, 1 < 2\n\nSecond line\n\nOther note');
  });

  it('gives a conference, its proceedings and the place of the publisher', async () => {
    const { items } = await fromRis();
    expect(items[1]?.paper.venue).toBe('Proceedings of Rivers');
    expect(items[1]?.paper.publication).toMatchObject({
      'container-title': 'Proceedings of Rivers',
      'event-title': 'RIVERS 2020',
      'publisher-place': 'New York',
    });
    const text = written(ris, items.slice(1, 2));
    expect(text).toContain('T2  - RIVERS 2020\r\n');
    expect(text).toContain('C3  - Proceedings of Rivers\r\n');
    const { items: again } = await ris.read(text, { now: NOW });
    expect(again[0]?.paper.publication).toEqual(items[1]?.paper.publication);
  });

  it('gives the number and the series of a report, and the number of a patent', async () => {
    const { items } = await fromRis();
    expect(items[3]?.paper).toMatchObject({
      venue: 'Flood Institute',
      publication: { number: 'TR-7', publisher: 'Flood Institute', 'collection-title': 'Floods' },
    });
    expect(items[7]?.paper.publication).toMatchObject({ number: 'US1234567' });
  });

  it('gives both places of a conference, as it is written', async () => {
    const { items } = await fromRdf();
    const { items: again } = await ris.read(written(ris, items), { now: NOW });
    expect(again[1]?.paper.publication).toEqual(items[1]?.paper.publication);
  });
});
