import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/exchange/import/recognise';
import { NAMESPACES } from '../../../lib/exchange/rdf/namespaces';
import { rdf } from '../../../lib/exchange/rdf/rdf';
import { file, NOW, paperOf, read } from './read-resource';

describe('a file is recognised', () => {
  it.each([
    ['<rdf:RDF>', true],
    ['\n <rdf:RDF xmlns="x">', true],
    ['<?xml version="1.0"?><rdf:RDF\n>', true],
    ['see <rdf:RDF>', false],
    ['<rdf:RDFa>', false],
    ['<RDF>', false],
  ])('%j: %s', (text, known) => expect(recognise(text)?.id === 'rdf').toBe(known));
});

describe('the kind', () => {
  it.each([
    ['preprint', 'article'],
    ['magazineArticle', 'article-magazine'],
    ['newspaperArticle', 'article-newspaper'],
    ['book', 'book'],
    ['bookSection', 'chapter'],
    ['thesis', 'thesis'],
    ['report', 'report'],
    ['dataset', 'dataset'],
    ['computerProgram', 'software'],
    ['dictionaryEntry', 'entry-dictionary'],
    ['encyclopediaArticle', 'entry-encyclopedia'],
    ['manuscript', 'manuscript'],
    ['patent', 'patent'],
    ['forumPost', 'post'],
    ['blogPost', 'post-weblog'],
    ['presentation', 'speech'],
    ['standard', 'standard'],
    ['webpage', 'webpage'],
    ['document', 'document'],
    ['constructor', undefined],
  ])('of the type %s is %s', async (type, kind) => {
    expect((await paperOf(`<z:itemType>${type}</z:itemType>`))?.kind).toBe(kind);
  });

  const part = (type: string) =>
    `<dcterms:isPartOf><${type}><dc:title>J</dc:title></${type}></dcterms:isPartOf>`;
  it.each([
    ['bib:Article', part('bib:Journal'), 'article-journal'],
    ['bib:Article', part('bib:Periodical'), 'article-magazine'],
    ['bib:Article', part('bib:Newspaper'), 'article-newspaper'],
    ['bib:Article', '', undefined],
    ['bib:Book', '', 'book'],
    ['bib:BookSection', part('bib:Book'), 'chapter'],
    ['bib:Thesis', '', 'thesis'],
    ['bib:Report', '', 'report'],
    ['bib:Data', '', 'software'],
    ['bib:Manuscript', '', 'manuscript'],
    ['bib:Patent', '', 'patent'],
    ['bib:Document', part('z:Forum'), 'post'],
    ['bib:Document', part('z:Blog'), 'post-weblog'],
    ['bib:Document', part('z:Website'), 'webpage'],
    ['bib:ConferenceProceedings', '', 'speech'],
    ['rdf:Description', '', undefined],
  ])('of the class %s with %s is %s', async (type, properties, kind) => {
    const volume = '<prism:volume>1</prism:volume>';
    expect((await paperOf(volume + properties, type))?.kind).toBe(kind);
  });

  it('of a resource whose class is a property of it is that of the class', async () => {
    const type = `<rdf:type rdf:resource="${NAMESPACES.bib}Thesis"/>`;
    expect((await paperOf(type))?.kind).toBe('thesis');
  });
});

describe('the publication', () => {
  const journal = (parts: string) =>
    `<dcterms:isPartOf><bib:Journal><dc:title>J</dc:title>${parts}</bib:Journal></dcterms:isPartOf>`;
  const series = (parts: string) =>
    `<dcterms:isPartOf><bib:Series>${parts}</bib:Series></dcterms:isPartOf>`;
  const publisher = (parts: string) =>
    `<dc:publisher><foaf:Organization>${parts}</foaf:Organization></dc:publisher>`;

  it.each<[string, object]>([
    [journal('<dcterms:alternative>J.</dcterms:alternative>'), { 'container-title-short': 'J.' }],
    [journal('<prism:volume>7</prism:volume>'), { volume: '7' }],
    [journal('<prism:number>7</prism:number>'), { issue: '7' }],
    [`${journal('')}<prism:volume>7</prism:volume>`, { volume: '7' }],
    [`${journal('')}<prism:number>7</prism:number>`, { issue: '7' }],
    ['<prism:number>7</prism:number>', { number: '7' }],
    ['<z:reportNumber>7</z:reportNumber>', { number: '7' }],
    [`${journal('')}<z:reportNumber>7</z:reportNumber><bib:pages>3</bib:pages>`, { page: '3' }],
    ['<prism:edition>2</prism:edition>', { edition: '2' }],
    [
      series('<dc:title>S</dc:title><dc:identifier>7</dc:identifier>'),
      {
        'collection-title': 'S',
        'collection-number': '7',
      },
    ],
    [series('<dcterms:alternative>S</dcterms:alternative>'), { 'collection-title': 'S' }],
    [journal(series('<dc:title>S</dc:title>')), { 'collection-title': 'S' }],
    ['<bib:presentedAt> The  Meeting </bib:presentedAt>', { 'event-title': 'The Meeting' }],
    [
      '<bib:presentedAt><bib:Conference><dc:title>M</dc:title></bib:Conference></bib:presentedAt>',
      { 'event-title': 'M' },
    ],
    ['<z:conferenceName>M</z:conferenceName>', { 'event-title': 'M' }],
    ['<z:meetingName>M</z:meetingName>', { 'event-title': 'M' }],
    ['<z:eventPlace>O</z:eventPlace>', { 'event-place': 'O' }],
    ['<dc:type>Memo</dc:type>', { genre: 'Memo' }],
    ['<z:type>Memo</z:type>', { genre: 'Memo' }],
    ['<dc:identifier>ISBN 978-3-030-58452-8</dc:identifier>', { ISBN: '978-3-030-58452-8' }],
    ['<dc:identifier>issn 1234-5678</dc:identifier>', { ISSN: '1234-5678' }],
    [journal('<dc:identifier>ISSN 1234-5678</dc:identifier>'), { ISSN: '1234-5678' }],
    ['<dc:publisher> The  Press </dc:publisher>', { publisher: 'The Press' }],
    ['<dcterms:publisher>P</dcterms:publisher>', { publisher: 'P' }],
    ['<z:assignee>P</z:assignee>', { publisher: 'P' }],
    [publisher('<foaf:name>P</foaf:name>'), { publisher: 'P' }],
    [
      publisher(
        '<vcard:adr><vcard:Address><vcard:locality>O</vcard:locality></vcard:Address></vcard:adr>',
      ),
      { 'publisher-place': 'O' },
    ],
  ])('of %s is %j', async (properties, expected) => {
    const { publication = {} } = (await paperOf(properties)) ?? {};
    const { 'container-title': _, ...fields } = publication;
    expect(fields).toEqual(expected);
  });

  it('of a preprint has no publisher, which is its server', async () => {
    const type = '<z:itemType>preprint</z:itemType>';
    const paper = await paperOf(`${type}<dc:publisher>bioRxiv</dc:publisher>`);
    expect(paper?.venue).toBe('bioRxiv');
    expect(paper?.publication).toBeUndefined();
    const other = await paperOf(`${type}<z:repository>medRxiv</z:repository>`);
    expect(other?.venue).toBe('medRxiv');
  });

  it.each([
    [journal(''), 'J'],
    ['<z:proceedingsTitle>P</z:proceedingsTitle>', 'P'],
    ['<prism:publicationName>P</prism:publicationName>', 'P'],
    [series('<dc:title>S</dc:title>'), undefined],
    ['<dcterms:isPartOf><bib:Part><dc:title>S</dc:title></bib:Part></dcterms:isPartOf>', undefined],
    [
      `<dcterms:isPartOf><bib:Part><dc:title>S</dc:title>${journal('')}</bib:Part></dcterms:isPartOf>`,
      'J',
    ],
    [
      `<z:itemType>bookSection</z:itemType>${journal('')}<dcterms:isPartOf><bib:Book><dc:title>B</dc:title></bib:Book></dcterms:isPartOf>`,
      'B',
    ],
  ])('of %s has the venue %s', async (properties, venue) => {
    expect((await paperOf(properties))?.venue).toBe(venue);
  });
});

describe('a file', () => {
  it('has no items in the parts of items', async () => {
    const parts = [
      ...['z:Attachment', 'z:Collection', 'z:AutomaticTag', 'z:Forum', 'z:Blog', 'z:Website'],
      ...['bib:Memo', 'bib:Journal', 'bib:Periodical', 'bib:Newspaper', 'bib:Series', 'bib:Part'],
      ...['bib:Conference', 'bib:CourtReporter', 'foaf:Person', 'foaf:Organization'],
      ...['vcard:Address', 'dcterms:URI'],
    ].map((type) => `<${type}><dc:title>${type}</dc:title></${type}>`);
    const { items } = await read(`${parts.join('')}<bib:Book><dc:title>T</dc:title></bib:Book>`);
    expect(items.map(({ paper }) => paper.title)).toEqual(['T']);
  });

  it('describes one resource in several elements, attributes and nameless resources', async () => {
    const { items } = await read(
      `<rdf:Description rdf:about="#x" dc:title="Short" plain="y"/>
       <bib:Book rdf:ID="x"><dc:date>2014</dc:date>
         <dcterms:isPartOf rdf:parseType="Resource"><dc:title>Book</dc:title></dcterms:isPartOf>
         <bib:presentedAt rdf:nodeID="m"/></bib:Book>
       <bib:Conference rdf:nodeID="m"><dc:title>Meeting</dc:title></bib:Conference>`,
    );
    expect(items).toHaveLength(1);
    expect(items[0]?.paper).toMatchObject({
      title: 'Short',
      kind: 'book',
      published: '2014',
      publication: { 'event-title': 'Meeting' },
    });
  });

  it('without items is refused, and a cut one is read up to the cut', async () => {
    await expect(read('')).rejects.toMatchObject({ problem: { kind: 'no_references' } });
    await expect(rdf.read('moss', { now: NOW })).rejects.toMatchObject({
      problem: { kind: 'no_references' },
    });
    const text = file('<bib:Book><dc:title>T</dc:title></bib:Book><bib:Book><dc:title>U');
    const cut = text.slice(0, text.indexOf('<dc:title>U') + 11);
    const { items, problems } = await rdf.read(cut, { now: NOW });
    expect(items.map(({ paper }) => paper.title)).toEqual(['T']);
    expect(problems).toEqual([{ kind: 'file_cut' }]);
  });
});
