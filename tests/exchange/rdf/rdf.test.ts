import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/exchange/import/recognise';
import { rdf } from '../../../lib/exchange/rdf/rdf';
import { parseXml } from '../../../lib/text/xml';
import { itemOf, nastyItems } from '../nasty';
import { written } from '../written';

const SAMPLE = readFileSync('tests/fixtures/formats/sample.rdf', 'utf8');
const NOW = 1_795_000_000_000;
const read = (text: string) => rdf.read(text, { now: NOW });

describe('the sample that the real Zotero imported whole', () => {
  it('is recognised and read', async () => {
    expect(recognise(SAMPLE)?.id).toBe('rdf');
    expect(recognise(`<?xml version="1.0"?>\n${SAMPLE}`)?.id).toBe('rdf');
    const { items, problems } = await read(SAMPLE);
    expect(problems).toEqual([]);
    expect(items).toHaveLength(1);
    expect(items[0]?.paper).toMatchObject({
      ids: ['arxiv:2501.00001'],
      title: 'Attention Is O(n²) & Other <Myths>',
      authors: [{ given: 'Ludwig', family: 'van Beethoven Jr.' }, { literal: '王小明' }],
      abstract: 'x<y',
      published: '2025-01-01',
      kind: 'article',
      category: 'cs.CL',
      links: {
        abstract: 'https://arxiv.org/abs/2501.00001',
        pdf: 'https://arxiv.org/pdf/2501.00001',
      },
    });
    expect(items[0]?.entry).toMatchObject({
      tags: ['a, comma; tag', 'rivers', 'Rivers'],
      note: 'first\nsecond',
      citekey: 'ek2025attention',
    });
  });

  it('is written again with the same structure', async () => {
    const { items } = await read(SAMPLE);
    const { items: again, problems } = await read(written(rdf, items));
    expect(problems).toEqual([]);
    expect(again[0]?.paper).toEqual({
      ...items[0]?.paper,
      lastSeen: expect.anything(),
      firstSeen: expect.anything(),
    });
    expect(again[0]?.entry).toEqual(items[0]?.entry);
  });
});

it('writes all that Zotero reads', () => {
  const text = written(rdf, [
    itemOf(
      {
        ids: ['doi:10.1000/moss.1', 'pmid:123', 'pmcid:PMC45', 'openreview:AbC'],
        title: 'On $x<y$ & “Moss”',
        authors: [{ given: 'Ada', family: 'van der Moss Jr.' }, { literal: 'River Team' }],
        kind: 'article-journal',
        venue: 'Journal of Moss',
        publication: {
          'container-title': 'Journal of Moss',
          'container-title-short': 'J. Moss',
          volume: '5',
          issue: '2',
          page: '1-9',
          ISSN: '1234-5678',
          publisher: 'Press',
          'publisher-place': 'Oxford',
          editor: [{ given: 'Ed', family: 'Rill' }],
        },
        keywords: ['Water'],
        links: {
          page: 'https://moss.example/?a=1&b=2',
          pdf: 'https://moss.example/1.pdf',
          code: 'https://git.example/x',
        },
      },
      {
        tags: ['a; b, c', '<i>'],
        note: 'One <b>\ntwo\n\nthree',
        beyond: { csl: { language: 'en', note: 'Original: 1' } },
      },
    ),
  ]);
  expect(parseXml(text)?.isCut).toBe(false);
  for (const part of [
    '<bib:Article rdf:about="#item_1">',
    '<z:itemType>journalArticle</z:itemType>',
    '<dcterms:isPartOf><bib:Journal><dc:title>Journal of Moss</dc:title><dcterms:alternative>J. Moss</dcterms:alternative><prism:volume>5</prism:volume><prism:number>2</prism:number><dc:identifier>ISSN 1234-5678</dc:identifier></bib:Journal></dcterms:isPartOf>',
    '<dc:publisher><foaf:Organization><vcard:adr><vcard:Address><vcard:locality>Oxford</vcard:locality></vcard:Address></vcard:adr><foaf:name>Press</foaf:name></foaf:Organization></dc:publisher>',
    '<foaf:surname>van der Moss</foaf:surname><foaf:givenName>Ada, Jr.</foaf:givenName>',
    '<foaf:surname>River Team</foaf:surname>',
    '<bib:editors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Rill</foaf:surname><foaf:givenName>Ed</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:editors>',
    '<dc:subject>a; b, c</dc:subject>',
    '<dc:subject>&lt;i&gt;</dc:subject>',
    '<dc:subject><z:AutomaticTag><rdf:value>Water</rdf:value></z:AutomaticTag></dc:subject>',
    '<dc:identifier>DOI 10.1000/moss.1</dc:identifier>',
    'https://moss.example/?a=1&amp;b=2',
    '<dc:description>PMID: 123\nPMCID: PMC45\nCitation Key: vandermoss2026xy\nOffprint: openreview:AbC\nOriginal: 1</dc:description>',
    '<z:language>en</z:language>',
    '<dcterms:dateSubmitted>2026-11-18 11:06:40</dcterms:dateSubmitted>',
    '<rdf:value>&lt;p&gt;One &amp;lt;b&amp;gt;&lt;br&gt;two&lt;/p&gt;&lt;p&gt;three&lt;/p&gt;</rdf:value>',
    '<link:link rdf:resource="#item_1_pdf"/>',
    '<z:linkMode>3</z:linkMode>',
    '<link:type>application/pdf</link:type>',
  ])
    expect(text).toContain(part);
});

it('gives back nasty papers', async () => {
  const items = nastyItems();
  const { items: read1, problems } = await read(written(rdf, items));
  expect(problems).toEqual([]);
  expect(read1.map(({ paper }) => paper.ids)).toEqual(items.map(({ paper }) => paper.ids));
  expect(read1.map(({ entry }) => [entry?.tags, entry?.note])).toEqual(
    items.map(({ entry }) => [entry?.tags, entry?.note]),
  );
});

describe('what Zotero itself writes', () => {
  const HEAD = SAMPLE.slice(0, SAMPLE.indexOf('>') + 1);
  const item = async (...parts: string[]) =>
    (await read(`${HEAD}${parts.join('')}</rdf:RDF>`)).items[0];

  it('may have the container of an article at the top level', async () => {
    const found = await item(
      '<bib:Article rdf:about="https://moss.example/1"><dcterms:isPartOf rdf:resource="urn:issn:1234-5678"/><dc:title>T</dc:title><bib:pages>1-9</bib:pages></bib:Article>',
      '<bib:Periodical rdf:about="urn:issn:1234-5678"><dc:title>Moss Weekly</dc:title><prism:volume>3</prism:volume><prism:number>4</prism:number><dc:identifier>DOI 10.1000/moss.2</dc:identifier><dc:identifier>ISSN 1234-5678</dc:identifier></bib:Periodical>',
    );
    expect(found?.paper).toMatchObject({
      ids: ['doi:10.1000/moss.2'],
      kind: 'article-magazine',
      venue: 'Moss Weekly',
      publication: { volume: '3', issue: '4', page: '1-9', ISSN: '1234-5678' },
    });
  });

  it('has series inside containers, sections, conferences and old names', async () => {
    const found = await item(
      '<rdf:Description rdf:about="#item_1"><z:itemType>conferencePaper</z:itemType><dcterms:isPartOf><bib:Journal><dcterms:isPartOf><bib:Series><dc:title>LNM</dc:title><dc:identifier>7</dc:identifier></bib:Series></dcterms:isPartOf><dc:title>Proc. of Moss</dc:title><dc:identifier>ISBN 978-3-030-58452-8</dc:identifier></bib:Journal></dcterms:isPartOf>',
      '<bib:presentedAt><bib:Conference><dc:title>Moss 2020</dc:title></bib:Conference></bib:presentedAt>',
      '<bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Moss</foaf:surname><foaf:givenname>Ada</foaf:givenname></foaf:Person></rdf:li></rdf:Seq></bib:authors><dc:title>T</dc:title></rdf:Description>',
    );
    expect(found?.paper).toMatchObject({
      authors: [{ given: 'Ada', family: 'Moss' }],
      kind: 'paper-conference',
      venue: 'Proc. of Moss',
      publication: {
        'collection-title': 'LNM',
        'collection-number': '7',
        'event-title': 'Moss 2020',
        ISBN: '978-3-030-58452-8',
      },
    });
  });

  it('keeps further fields', async () => {
    const found = await item(
      '<bib:Thesis rdf:about="#item_1"><z:itemType>thesis</z:itemType><dc:title>T</dc:title><dc:type>PhD</dc:type><z:language>de</z:language><z:shortTitle>S</z:shortTitle><dc:publisher><foaf:Organization><foaf:name>Moss University</foaf:name></foaf:Organization></dc:publisher><dc:description>Advisor: Rill</dc:description></bib:Thesis>',
    );
    expect(found?.paper).toMatchObject({
      kind: 'thesis',
      publication: { genre: 'PhD', publisher: 'Moss University' },
    });
    expect(found?.entry?.beyond).toEqual({
      csl: { language: 'de', 'title-short': 'S', note: 'Advisor: Rill' },
    });
  });
});

describe('a damaged or hostile file', () => {
  it('gives the items before the damage and reports it', async () => {
    const text = written(rdf, nastyItems());
    const { items, problems } = await read(text.slice(0, text.length / 2));
    expect(items.length).toBeGreaterThan(3);
    expect(problems).toContainEqual({ kind: 'file_cut' });
  });

  it.each([
    [
      'entities',
      SAMPLE.replace('<rdf:RDF', '<!DOCTYPE r [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><rdf:RDF'),
    ],
    ['a deep nest', SAMPLE.replace('<dc:title>', '<dc:title>'.repeat(1000))],
    ['no items', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'],
  ])('with %s is refused', async (_, text) => {
    await expect(read(text)).rejects.toThrow('no_references');
  });

  it('that refers to itself is read', async () => {
    const HEAD = SAMPLE.slice(0, SAMPLE.indexOf('>') + 1);
    const loop = `${HEAD}<bib:Article rdf:about="#a"><dc:title>T</dc:title><dcterms:isPartOf rdf:resource="#a"/></bib:Article></rdf:RDF>`;
    expect((await read(loop)).items[0]?.paper.title).toBe('T');
  });
});
